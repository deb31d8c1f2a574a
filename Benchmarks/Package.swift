// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ecoute-benchmarks",
  dependencies: [.package(name: "ecoute", path: "..")],
  targets: [
    .executableTarget(
      name: "scoring-bench", dependencies: ecoute("Scoring", "QualityModel", "ExactNumbers")),
    .executableTarget(name: "terms-bench", dependencies: ecoute("TranscriptAnalytics")),
    .executableTarget(name: "make-corpus"),
    .executableTarget(name: "make-evaluations"),
    .executableTarget(name: "calibration-bench", dependencies: ecoute("Statistics")),
    .executableTarget(name: "sheets-bench", dependencies: ecoute("Reports", "QualityModel")),
  ],
  swiftLanguageModes: [.v6]
)

/// Products of the package that is measured.
func ecoute(_ products: String...) -> [Target.Dependency] {
  products.map { .product(name: $0, package: "ecoute") }
}
