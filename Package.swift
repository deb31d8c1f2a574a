// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "ecoute",
  products: [
    .executable(name: "ecoute", targets: ["ecoute"]),
    .library(name: "Calibration", targets: ["Calibration"]),
    .library(name: "ExactNumbers", targets: ["ExactNumbers"]),
    .library(name: "QualityModel", targets: ["QualityModel"]),
    .library(name: "Reports", targets: ["Reports"]),
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
    // C libraries, each behind the one target that imports it.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CBoostMath"),
    .target(name: "CEigen"),
    .target(name: "CMemoryHints"),
    // Values and tools that know nothing of call centres.
    .target(name: "ExactNumbers", dependencies: ["BigInt"]),
    .target(name: "Calendars"),
    .target(name: "Languages", dependencies: ["Calendars", "ExactNumbers"]),
    .target(name: "JSONText", dependencies: ["Languages"]),
    .target(name: "Digests", dependencies: ["CSodium"]),
    .target(name: "Statistics", dependencies: ["CBoostMath", "CEigen"]),
    .target(name: "StrictXML", dependencies: ["CLibXML2", "Languages"]),
    .target(
      name: "Workbooks",
      dependencies: ["CXLSXWriter", "CZip", "StrictXML", "Calendars", "Languages"]),
    .target(
      name: "Tables", dependencies: ["Workbooks", "ExactNumbers", "Calendars", "Languages"]),
    // Values that the features share.
    .target(
      name: "QualityModel", dependencies: ["ExactNumbers", "Calendars", "Languages", "Statistics"]),
    // Features: none imports another.
    .target(
      name: "EvaluationGrids",
      dependencies: ["StrictXML", "Digests", "QualityModel", "ExactNumbers", "Languages"]),
    .target(
      name: "GridExchange",
      dependencies: [
        "Workbooks", "Tables", "QualityModel", "ExactNumbers", "Languages", "JSONText",
      ]),
    .target(
      name: "Scoring", dependencies: ["QualityModel", "Statistics", "ExactNumbers", "Languages"]),
    .target(name: "Activity", dependencies: ["Tables", "QualityModel", "Calendars", "Languages"]),
    .target(
      name: "Surveys",
      dependencies: [
        "Tables", "QualityModel", "Statistics", "ExactNumbers", "Calendars", "Languages",
      ]),
    .target(
      name: "EvaluationSheets",
      dependencies: [
        "Workbooks", "Tables", "QualityModel", "ExactNumbers", "Calendars", "Languages",
        "Digests", "JSONText",
      ]),
    .target(
      name: "Sampling",
      dependencies: [
        "StrictXML", "Digests", "QualityModel", "ExactNumbers", "Calendars", "Languages",
      ]),
    .target(
      name: "TranscriptAnalytics",
      dependencies: ["QualityModel", "Statistics", "Languages", "CMemoryHints"]),
    .target(
      name: "QualityStore",
      dependencies: [
        "QualityModel", "Calendars", "ExactNumbers", "Languages", "Digests", "Yams",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // Decides and renders, on values handed over.
    .target(
      name: "Coaching",
      dependencies: ["QualityModel", "Statistics", "ExactNumbers", "Calendars", "Languages"]),
    .target(
      name: "Calibration",
      dependencies: [
        "QualityModel", "Statistics", "ExactNumbers", "Calendars", "Languages", "JSONText",
        "Digests",
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "QualityModel", "Workbooks", "Statistics", "ExactNumbers", "Calendars", "Languages",
        "JSONText",
      ]),
    // The command: the only place, with the server to come, where features meet.
    .executableTarget(
      name: "ecoute",
      dependencies: [
        "Activity", "Calendars", "Calibration", "Coaching", "Digests", "EvaluationGrids",
        "EvaluationSheets",
        "ExactNumbers", "GridExchange", "JSONText", "Languages",
        "QualityModel", "QualityStore", "Reports", "Sampling", "Scoring", "Statistics", "Surveys",
        "Tables", "TranscriptAnalytics", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Tests.
    .target(
      name: "QualityTestSupport", dependencies: ["QualityModel", "ExactNumbers"],
      path: "Tests/QualityTestSupport"),
    .testTarget(name: "ExactNumbersTests", dependencies: ["ExactNumbers"]),
    .testTarget(name: "CalendarsTests", dependencies: ["Calendars"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Calendars", "ExactNumbers", "Languages"]),
    .testTarget(
      name: "JSONTextTests", dependencies: ["JSONText", "Languages", "QualityTestSupport"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "QualityTestSupport"]),
    .testTarget(
      name: "TablesTests",
      dependencies: ["Tables", "Workbooks", "ExactNumbers", "Calendars", "Languages"]),
    .testTarget(
      name: "StrictXMLTests", dependencies: ["StrictXML", "Languages", "QualityTestSupport"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: [
        "Workbooks", "StrictXML", "Calendars", "Languages", "CZip", "QualityTestSupport",
      ]),
    .testTarget(
      name: "EvaluationGridsTests",
      dependencies: [
        "EvaluationGrids", "QualityModel", "ExactNumbers", "Languages", "QualityTestSupport",
      ]),
    .testTarget(
      name: "GridExchangeTests",
      dependencies: [
        "GridExchange", "EvaluationGrids", "Scoring", "Workbooks", "Tables", "QualityModel",
        "Calendars", "ExactNumbers", "Languages", "QualityTestSupport",
      ]),
    .testTarget(
      name: "ActivityTests",
      dependencies: ["Activity", "Tables", "QualityModel", "Calendars", "Languages"]),
    .testTarget(
      name: "SurveysTests",
      dependencies: [
        "Surveys", "Tables", "QualityModel", "Statistics", "ExactNumbers", "Calendars", "Languages",
      ]),
    .testTarget(
      name: "EvaluationSheetsTests",
      dependencies: [
        "EvaluationSheets", "EvaluationGrids", "Scoring", "Workbooks", "Tables", "QualityModel",
        "ExactNumbers", "Calendars", "Languages", "QualityTestSupport",
      ]),
    .testTarget(
      name: "SamplingTests",
      dependencies: [
        "Sampling", "QualityModel", "Calendars", "ExactNumbers", "Languages", "Statistics",
        "QualityTestSupport",
      ]),
    .testTarget(
      name: "ScoringTests",
      dependencies: [
        "Scoring", "QualityModel", "Statistics", "ExactNumbers", "Languages", "QualityTestSupport",
      ]),
    .testTarget(
      name: "TranscriptAnalyticsTests",
      dependencies: ["TranscriptAnalytics", "QualityModel", "Languages", "QualityTestSupport"]),
    .testTarget(
      name: "QualityStoreTests",
      dependencies: [
        "QualityStore", "QualityModel", "Calendars", "ExactNumbers", "Languages", "Digests",
      ]),
    .testTarget(
      name: "CoachingTests",
      dependencies: ["Coaching", "QualityModel", "Statistics", "ExactNumbers", "Calendars"]),
    .testTarget(
      name: "CalibrationTests",
      dependencies: [
        "Calibration", "QualityModel", "Statistics", "ExactNumbers", "Calendars", "Languages",
        "JSONText", "Digests", "Scoring", "QualityTestSupport",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Workbooks", "QualityModel", "Statistics", "ExactNumbers", "Calendars",
        "Languages",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "EcouteTests",
      dependencies: [
        "ecoute", "Calendars", "EvaluationGrids", "ExactNumbers", "Languages", "QualityModel",
        "Scoring", "Tables",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "ecoute", "Calendars", "ExactNumbers", "Languages", "QualityModel", "QualityStore",
        "QualityTestSupport", "Workbooks",
      ]),
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
