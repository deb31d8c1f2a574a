// swift-tools-version: 6.1
import PackageDescription

// Programs that time one thing each and print one line. `make bench` runs them beside their peers.
let package = Package(
  name: "ecoute-benchmarks",
  dependencies: [
    .package(name: "ecoute", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "scoring-bench",
      dependencies: [
        .product(name: "Scoring", package: "ecoute"),
        .product(name: "QualityModel", package: "ecoute"),
        .product(name: "ExactNumbers", package: "ecoute"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
