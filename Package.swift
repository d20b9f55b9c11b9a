// swift-tools-version: 6.2
import PackageDescription

// One section a module, in the order of the corridor: a module may import what stands above it, nothing below.
let package = Package(
  name: "limber",
  products: [
    .executable(name: "limber", targets: ["limber"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Logic"),
    .testTarget(name: "LogicTests", dependencies: ["Logic"]),

    .target(name: "Pages"),
    .testTarget(name: "PagesTests", dependencies: ["Pages"]),

    .target(name: "Knowledge", dependencies: ["Logic", .product(name: "Yams", package: "Yams")]),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: ["BuiltInKnowledge", "Dialogue", "Inquiry", "Knowledge", "Language", "Logic", "TestSupport"],
      exclude: ["Checklist/checklist.tsv"]),

    .target(name: "Inquiry", dependencies: ["Knowledge", "Logic"]),
    .testTarget(
      name: "InquiryTests", dependencies: ["BuiltInKnowledge", "Inquiry", "Knowledge", "Logic", "TestSupport"]),

    .target(name: "Language", dependencies: ["Inquiry", "Knowledge", "Logic", "Pages"]),

    .target(name: "Dialogue", dependencies: ["Inquiry", "Knowledge", "Language", "Pages"]),
    .testTarget(
      name: "DialogueTests",
      dependencies: ["BuiltInKnowledge", "Dialogue", "Inquiry", "Knowledge", "Language", "Logic", "Pages"]),

    .target(name: "Review", dependencies: ["Dialogue", "Inquiry", "Knowledge", "Language", "Logic", "Pages"]),
    .testTarget(
      name: "ReviewTests",
      dependencies: ["BuiltInKnowledge", "Dialogue", "Knowledge", "Language", "Logic", "Review", "TestSupport"]),

    .target(name: "Transcripts", dependencies: ["Pages"]),
    .testTarget(name: "TranscriptsTests", dependencies: ["Pages", "Transcripts"]),

    // Linked statically, the editor needs bsd, tinfo and md as well; linked dynamically it brings them itself.
    .target(
      name: "CEditline",
      linkerSettings: [
        .linkedLibrary("edit"), .linkedLibrary("bsd"), .linkedLibrary("tinfo"), .linkedLibrary("md"),
      ]),
    .target(name: "Shell", dependencies: ["CEditline"]),
    .executableTarget(name: "EchoShell", dependencies: ["Shell"], path: "Tests/EchoShell"),
    .testTarget(name: "ShellTests", dependencies: ["EchoShell", "Shell", "TerminalSupport"]),

    // The knowledge files, checked and embedded when the package is built.
    .executableTarget(name: "KnowledgeCompiler", dependencies: ["Knowledge", "Language"]),
    .plugin(
      name: "EmbedKnowledge", capability: .buildTool(), dependencies: ["KnowledgeCompiler"],
      path: "Sources/EmbedKnowledge"),
    .target(name: "BuiltInKnowledge", dependencies: ["Knowledge", "Language"], plugins: ["EmbedKnowledge"]),

    // How long explanations take: swift run -c release ExplainingBenchmark
    .executableTarget(
      name: "ExplainingBenchmark", dependencies: ["BuiltInKnowledge", "Inquiry", "Knowledge", "Logic"],
      path: "Tests/ExplainingBenchmark"),

    // The knowledge derived by another program, to compare.
    .testTarget(name: "OracleTests", dependencies: ["BuiltInKnowledge", "Knowledge", "Logic", "TestSupport"]),

    .executableTarget(
      name: "limber",
      dependencies: [
        "BuiltInKnowledge", "Dialogue", "Inquiry", "Knowledge", "Language", "Logic", "Pages", "Review", "Shell",
        "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "LimberTests", dependencies: ["BuiltInKnowledge", "Dialogue", "TerminalSupport", "TestSupport", "limber"]),

    // What several test targets share, and the tests of the house itself.
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport"),
    .target(name: "TestSupport", dependencies: ["Dialogue", "Knowledge", "Language"], path: "Tests/TestSupport"),
    .testTarget(
      name: "SessionsTests", dependencies: ["BuiltInKnowledge", "Dialogue", "Pages", "TestSupport", "Transcripts"]),
    .testTarget(name: "HouseTests", dependencies: ["BuiltInKnowledge", "Knowledge", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// Looking generic types up by name at first use took a third of the time of a one-shot question; asking for them
// directly costs a little code instead. That nobody changes what somebody else is using is checked while testing.
for target in package.targets where target.type == .regular || target.type == .executable {
  target.swiftSettings = [
    .unsafeFlags(
      ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors", "-enforce-exclusivity=unchecked"],
      .when(configuration: .release))
  ]
}

// The continuous check builds our own targets, not those of others, with warnings as errors.
if Context.environment["LIMBER_STRICT"] != nil {
  for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
}
