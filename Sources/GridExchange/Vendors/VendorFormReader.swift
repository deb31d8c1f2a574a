internal import JSONText
internal import Languages
public import QualityModel

/// Reads evaluation forms of other tools: what is carried and what is not is in <doc:VendorForms>.
public struct VendorFormReader: Sendable {
  /// The tools whose forms are read.
  public enum Vendor: String, Sendable, Hashable, CaseIterable {
    /// Genesys Cloud: `GET /api/v2/quality/forms/evaluations/{formId}`.
    case genesysCloud
    /// Amazon Connect: `DescribeEvaluationForm`, or the input of `CreateEvaluationForm`.
    case amazonConnect

    /// The tool's name.
    public var name: String {
      switch self {
      case .genesysCloud: "Genesys Cloud"
      case .amazonConnect: "Amazon Connect"
      }
    }
  }

  /// Bytes beyond which a file is no form.
  public static let byteLimit = 8 << 20

  /// A reader.
  public init() {}

  /// The grid of a form, or everything that is wrong with it; and the tool it comes from, `nil` when
  /// the file is no form of a known one.
  ///
  /// - Parameters:
  ///   - identity: What the form does not say; its title is used when none is given.
  ///   - file: The file as the person named it, for places.
  public func read(
    _ bytes: [UInt8], identity: GridIdentity, file: String
  ) -> (vendor: Vendor?, result: GridImport) {
    var draft = FormDraft(identity: identity, file: file)
    guard bytes.count <= VendorFormReader.byteLimit else {
      draft.log.log.report(
        .shape(
          BilingualText(
            fr: "le fichier dépasse \(VendorFormReader.byteLimit >> 20) Mio",
            en: "the file is larger than \(VendorFormReader.byteLimit >> 20) MiB")), at: nil)
      return (nil, draft.result(nil))
    }
    let root: JSONNode
    do {
      root = JSONNode(try JSONValue(reading: bytes))
    } catch {
      draft.log.log.report(.shape(error.summary), at: "\(error.line):\(error.column)")
      return (nil, draft.result(nil))
    }
    if root.member("questionGroups") != nil {
      return (.genesysCloud, GenesysForm.read(root, &draft))
    }
    // The answer of the service wraps the form; its command line prints it so.
    let form = root.member("EvaluationForm") ?? root
    if form.member("Items") != nil {
      return (.amazonConnect, ConnectForm.read(form, &draft))
    }
    draft.log.log.report(
      .shape(
        BilingualText(
          fr: "ce n'est ni un formulaire de Genesys Cloud (« questionGroups »), "
            + "ni un formulaire d'Amazon Connect (« Items »)",
          en: "this is neither a Genesys Cloud form (“questionGroups”) "
            + "nor an Amazon Connect form (“Items”)")), at: "$")
    return (nil, draft.result(nil))
  }
}
