import ArgumentParser

/// The session that a command is about.
struct SessionArgument: ParsableArguments {
  @Argument(
    help: bilingualHelp(
      fr: "La séance.", en: "The session.", value: "séance", "session"))
  var id: String
}
