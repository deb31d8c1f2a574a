/// Forms in the shape that the tools give them, written for these tests.
enum VendorForms {
  /// The groups and weights of Genesys Cloud's documented example of scoring: a group of weight 40
  /// with two questions of 1 point, one of weight 20 with one.
  static let genesysExample = genesys([
    ("Accueil", 40, [question("Salue ?"), question("Se présente ?")]),
    ("Fin", 20, [question("Prend congé ?")]),
  ])

  static func genesys(
    _ groups: [(name: String, weight: Int, questions: [String])]
  ) -> String {
    let list = groups.map {
      """
      {"id": "g", "name": "\($0.name)", "type": "questionGroup", "weight": \($0.weight),
       "manualWeight": true, "naEnabled": false, "defaultAnswersToHighest": false,
       "questions": [\($0.questions.joined(separator: ",\n"))]}
      """
    }
    return """
      {"id": "5d7c", "name": "Appels entrants", "modifiedDate": "2026-05-04T08:00:00.000Z",
       "published": true, "contextId": "c1", "questionGroups": [\(list.joined(separator: ",\n"))],
       "selfUri": "/api/v2/quality/forms/evaluations/5d7c"}
      """
  }

  static func question(
    _ text: String, kill: Bool = false, critical: Bool = false, more: String = "",
    options: String? = nil
  ) -> String {
    let answers =
      options
        ?? """
        {"id": "a", "text": "Oui", "value": 1, "assistanceConditions": []},
        {"id": "b", "text": "Non", "value": 0, "assistanceConditions": []}
        """
    return """
      {"id": "q", "text": "\(text)", "helpText": "", "type": "multipleChoiceQuestion",
       "naEnabled": true, "commentsRequired": false, "isKill": \(kill),
       "isCritical": \(critical)\(more), "answerOptions": [\(answers)]}
      """
  }

  /// The questions of Amazon Connect's documented example: weights 40, 20, 20 and 20, options worth
  /// 10, 5 and 0.
  static let connectExample = connect(
    (1...4).map { connectQuestion("Q\($0)", weight: $0 == 1 ? 40 : 20) }.joined(separator: ",\n"))

  static func connect(
    _ items: String, mode: String = "QUESTION_ONLY", status: String = "ENABLED", more: String = ""
  ) -> String {
    """
    {"EvaluationForm": {"EvaluationFormId": "f", "EvaluationFormVersion": 2, "Locked": false,
     "EvaluationFormArn": "arn:f", "Title": "Ventes", "Status": "ACTIVE", "CreatedTime": 1.7e9,
     "CreatedBy": "arn:a", "LastModifiedTime": 1.7e9, "LastModifiedBy": "arn:a",
     "ScoringStrategy": {"Mode": "\(mode)", "Status": "\(status)"}\(more),
     "Items": [{"Section": {"Title": "Rubrique", "RefId": "s1", "Weight": 100, "Items": [
    \(items)]}}]}}
    """
  }

  static func connectQuestion(
    _ reference: String, weight: Double, more: String = "", option: String = ""
  ) -> String {
    """
    {"Question": {"Title": "Question \(reference)", "RefId": "\(reference)",
     "NotApplicableEnabled": true, "QuestionType": "SINGLESELECT", "Weight": \(weight)\(more),
     "QuestionTypeProperties": {"SingleSelect": {"DisplayAs": "RADIO", "Options": [
      {"RefId": "\(reference)-1", "Text": "A1", "Score": 10},
      {"RefId": "\(reference)-2", "Text": "A2", "Score": 5},
      {"RefId": "\(reference)-3", "Text": "A3", "Score": 0\(option)}]}}}}
    """
  }
}
