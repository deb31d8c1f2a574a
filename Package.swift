// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ecoute",
  products: [
    .library(name: "QualityModel", targets: ["QualityModel"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "TranscriptAnalytics", targets: ["TranscriptAnalytics"]),
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
    .target(name: "CBoostMath"),
    .target(name: "Statistics", dependencies: ["CBoostMath"]),
    .target(name: "JSONText"),
    // Values that the features share.
    .target(
      name: "QualityModel", dependencies: ["ExactNumbers", "Calendars", "Languages", "Statistics"]),
    // Features: none imports another.
    .target(name: "Scoring", dependencies: ["QualityModel", "ExactNumbers", "Languages"]),
    .target(name: "CMemoryHints"),
    .target(
      name: "TranscriptAnalytics",
      dependencies: ["QualityModel", "Statistics", "Languages", "CMemoryHints"]),
    // Tests.
    .target(name: "QualityTestSupport", path: "Tests/QualityTestSupport"),
    .testTarget(name: "ExactNumbersTests", dependencies: ["ExactNumbers"]),
    .testTarget(name: "CalendarsTests", dependencies: ["Calendars"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Calendars", "ExactNumbers", "Languages"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "QualityModel", "ExactNumbers", "Languages", "QualityTestSupport"]),
    .testTarget(
      name: "TranscriptAnalyticsTests",
      dependencies: ["TranscriptAnalytics", "QualityModel", "Languages"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// One set of settings for every target.
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
