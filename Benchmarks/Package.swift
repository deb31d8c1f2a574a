// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "ecoute", path: "..")],
  targets: [
    .executableTarget(
      name: "terms-bench", dependencies: [.product(name: "TranscriptAnalytics", package: "ecoute")]),
    .executableTarget(name: "make-corpus"),
  ],
  swiftLanguageModes: [.v6]
)
