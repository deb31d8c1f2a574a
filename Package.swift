// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ecoute",
  products: [
    .library(name: "ExactNumbers", targets: ["ExactNumbers"]),
    .library(name: "QualityModel", targets: ["QualityModel"]),
    .library(name: "Scoring", targets: ["Scoring"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
  ],
  targets: [
    // Values and tools that know nothing of call centres.
    .target(name: "ExactNumbers", dependencies: ["BigInt"]),
    .target(name: "Calendars"),
    .target(name: "Languages", dependencies: ["Calendars", "ExactNumbers"]),
    .target(name: "Statistics"),
    // Values that the features share.
    .target(name: "QualityModel", dependencies: ["ExactNumbers", "Calendars", "Languages", "Statistics"]),
    // What the centre does with them.
    .target(name: "Scoring", dependencies: ["QualityModel", "ExactNumbers", "Languages"]),
    // Tests.
    .target(name: "QualityTestSupport", path: "Tests/QualityTestSupport"),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "QualityModel", "ExactNumbers", "Languages", "QualityTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// One set of settings for every target.
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
