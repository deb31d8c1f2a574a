internal import ExactNumbers
internal import Languages

extension WorkspaceSettings {
  /// The settings as the text of `ecoute.yaml`, with comments in the workspace's language.
  public var yaml: String {
    let comments = SettingsComments(reader: language)
    var lines = [
      "# \(comments.file)", "",
      "# \(comments.name)", "name: \(quoted(name))", "",
      "# \(comments.language)", "language: \(language.rawValue)", "",
      "# \(comments.timeZone)", "timeZone: \(quoted(timeZone))", "",
      "# \(comments.sides)", "sides:", "  client: \(quoted(clientName))",
    ]
    if let providerName {
      lines.append("  provider: \(quoted(providerName))")
    } else {
      lines += ["  # \(comments.provider)", "  # provider: \"…\""]
    }
    lines += ["", "# \(comments.targets)"]
    if let scoreTarget {
      lines += ["targets:", "  score: \(scoreTarget.exactText)"]
    } else {
      lines += ["# targets:", "#   score: 85"]
    }
    lines += ["", "# \(comments.disputes)"]
    if disputeDays == 10 {
      lines += ["# evaluations:", "#   disputeDays: 10"]
    } else {
      lines += ["evaluations:", "  disputeDays: \(disputeDays)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text between double quotes, in which YAML gives no character a meaning of its own.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\" + String(scalar)
      case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDFF, 0xFE00...0xFEFE, 0xFF00...0xFFFD:
        if (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) {
          result += escaped(scalar)
        } else {
          result += String(scalar)
        }
      default: result += escaped(scalar)
      }
    }
    return result + "\""
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// What the comments of a new `ecoute.yaml` say.
private struct SettingsComments {
  let reader: Language

  private func pick(_ french: String, _ english: String) -> String {
    BilingualText(fr: french, en: english)[reader]
  }

  var file: String {
    pick(
      "Réglages de cet espace de travail Ecoute. Modifiez-les avec un éditeur de texte.",
      "Settings of this Ecoute workspace. Change them with a text editor.")
  }
  var name: String {
    pick("Le nom qui figure sur les fiches.", "The name that the sheets show.")
  }
  var language: String {
    pick(
      "La langue des messages et des fiches : fr ou en.",
      "The language of messages and sheets: fr or en.")
  }
  var timeZone: String {
    pick(
      "Le fuseau horaire des heures importées et affichées.",
      "The time zone of the times imported and shown.")
  }
  var sides: String {
    pick(
      "Qui évalue : le donneur d'ordre, et le prestataire s'il y en a un.",
      "Who scores: the client, and the provider if there is one.")
  }
  var provider: String {
    pick("Ajoutez le prestataire s'il y en a un.", "Add the provider if there is one.")
  }
  var targets: String {
    pick(
      "L'objectif de note des conseillers, de 0 à 100.",
      "The score that agents are to reach, 0 to 100.")
  }
  var disputes: String {
    pick(
      "Les jours accordés pour trancher une contestation, 10 si rien n'est dit.",
      "The days given to decide on a dispute, 10 when nothing is said.")
  }
}
