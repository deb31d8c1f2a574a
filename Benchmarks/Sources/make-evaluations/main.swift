import Glibc

// Writes a folder of files to import: agents in teams, evaluators, contacts, and their evaluations on
// a grid of 30 criteria; and two grids, the one used and a revision of it. The same bytes each run.
// usage: make-evaluations FOLDER [EVALUATIONS]

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: make-evaluations FOLDER [EVALUATIONS]")
  exit(2)
}
let folder = arguments[1]
let count = arguments.count > 2 ? Int(arguments[2]) ?? 16_700 : 16_700
mkdir(folder, 0o755)
let centre = Centre(evaluations: count)

func write(_ name: String, _ lines: some Sequence<String>) {
  guard let file = fopen("\(folder)/\(name)", "w") else {
    print("\(folder)/\(name) cannot be written")
    exit(2)
  }
  for line in lines { fputs(line + "\n", file) }
  fclose(file)
}

write("banc-1.xml", [Centre.grid(version: "1.0", weights: { $0 % 3 + 1 })])
write("banc-2.xml", [Centre.grid(version: "2.0", weights: { $0 % 4 + 1 })])
write("people.csv", centre.people)
write("contacts.csv", centre.contacts)
// In files that a person could have sent: each is one transaction.
let part = 2_000
for start in stride(from: 0, to: count, by: part) {
  write(
    "evaluations-\(start / part + 10).csv", centre.evaluations(start..<min(start + part, count)))
}
print("\(folder): \(count) evaluations × \(Centre.criterionCount) answers")
