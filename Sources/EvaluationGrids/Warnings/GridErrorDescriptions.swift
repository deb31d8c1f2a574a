internal import Languages

/// What each error is about. `EvaluationGrids.docc/GridProblems.md` says the same at more length.
enum GridErrorDescriptions {
  static let all: [GridRuleDescription] = texts.map { text in
    GridRuleDescription(
      text.code, title: .spaced(fr: text.title.fr, en: text.title.en),
      remedy: .spaced(fr: text.remedy.fr, en: text.remedy.en))
  }

  private static let texts:
    [(code: String, title: (fr: String, en: String), remedy: (fr: String, en: String))] = [
      (
        "G001",
        (
          "Un document vide, coupé ou mal formé", "A document that is empty, cut or not well-formed"
        ),
        (
          "Corrigez le texte à l'endroit indiqué, ou récupérez le fichier entier.",
          "Correct the text at the place given, or get the whole file again."
        )
      ),
      (
        "G002",
        (
          "Un encodage inconnu, ou autre que celui annoncé",
          "An encoding that is unknown, or not the one declared"
        ),
        (
          "Enregistrez le fichier en UTF-8.",
          "Save the file as UTF-8."
        )
      ),
      (
        "G003",
        ("Un DOCTYPE", "A DOCTYPE"),
        (
          "Supprimez-le, et ses entités avec lui.",
          "Delete it, and its entities with it."
        )
      ),
      (
        "G004",
        (
          "Un document trop grand, trop profond ou trop chargé",
          "A document too large, too deep or too loaded"
        ),
        (
          "Découpez la grille, ou mettez-la à plat.",
          "Split the grid, or flatten it."
        )
      ),
      (
        "G005",
        ("Une racine qui n'est pas celle d'une grille", "A root that is not a grid's"),
        (
          "Commencez par <grid xmlns=\"urn:ecoute:grid:1\" …>.",
          "Start with <grid xmlns=\"urn:ecoute:grid:1\" …>."
        )
      ),
      (
        "G006",
        ("Un élément ou un texte hors de sa place", "An element or a text out of place"),
        (
          "Corrigez son nom, déplacez-le ou retirez-le.",
          "Correct its name, move it or remove it."
        )
      ),
      (
        "G007",
        ("Un élément qui manque", "A missing element"),
        (
          "Ajoutez-le à l'endroit indiqué.",
          "Add it at the place given."
        )
      ),
      (
        "G008",
        ("Un attribut inconnu ou qui manque", "An attribute that is unknown or missing"),
        (
          "Corrigez son nom, ou ajoutez-le.",
          "Correct its name, or add it."
        )
      ),
      (
        "G009",
        (
          "Une valeur mal formée ou hors de ses bornes",
          "A value of the wrong form or out of bounds"
        ),
        (
          "Écrivez l'une des valeurs indiquées.",
          "Write one of the values given."
        )
      ),
      (
        "G010",
        ("Un identifiant employé deux fois", "An id used twice"),
        (
          "Donnez à chaque élément le sien.",
          "Give each element its own."
        )
      ),
      (
        "G011",
        ("Un identifiant réservé", "A reserved id"),
        (
          "Choisissez-en un autre.",
          "Choose another."
        )
      ),
      (
        "G012",
        ("Une échelle qui n'est pas déclarée", "A scale that is not declared"),
        (
          "Déclarez-la, ou corrigez le renvoi.",
          "Declare it, or correct the reference."
        )
      ),
      (
        "G013",
        ("Une condition sur un critère inconnu", "A condition on an unknown criterion"),
        (
          "Écrivez l'identifiant d'un critère de la grille.",
          "Write the id of a criterion of the grid."
        )
      ),
      (
        "G014",
        ("Un niveau que le critère n'a pas", "A level that the criterion does not have"),
        (
          "Écrivez l'un de ses niveaux.",
          "Write one of its levels."
        )
      ),
      (
        "G015",
        ("Une dimension qui n'est pas déclarée", "A dimension that is not declared"),
        (
          "Prenez une dimension de toutes les grilles, ou déclarez-la.",
          "Take a dimension that all grids have, or declare it."
        )
      ),
      (
        "G016",
        ("Des conditions qui tournent en rond", "Conditions that go round in a circle"),
        (
          "Retirez l'une d'elles.",
          "Remove one of them."
        )
      ),
      (
        "G017",
        ("Une condition sur un nombre ou un texte", "A condition on a number or a text"),
        (
          "Faites-la porter sur un critère à niveaux.",
          "Make it look at a criterion with levels."
        )
      ),
      (
        "G018",
        (
          "Des niveaux qui ne vont pas du moins bon au meilleur",
          "Levels that do not go from worst to best"
        ),
        (
          "Remettez-les en ordre.",
          "Put them in order."
        )
      ),
      (
        "G019",
        (
          "Des plages qui laissent un trou, se chevauchent ou descendent",
          "Ranges that leave a hole, overlap or go down"
        ),
        (
          "Faites commencer chacune où finit la précédente, et laissez ouvertes les deux extrémités.",
          "Make each start where the one before ends, and leave both ends open."
        )
      ),
      (
        "G020",
        ("Des tranches qui ne montent pas à partir de 0", "Bands that do not ascend from 0"),
        (
          "Remettez-les en ordre, la première à 0.",
          "Put them in order, the first at 0."
        )
      ),
      (
        "G021",
        ("Un nombre noté sans plages", "A scored number without ranges"),
        (
          "Ajoutez-les, ou écrivez scored=\"false\".",
          "Add them, or write scored=\"false\"."
        )
      ),
      (
        "G022",
        (
          "Une partie qui appartient à un autre type de critère",
          "A part of another kind of criterion"
        ),
        (
          "Retirez-la, ou changez « kind ».",
          "Remove it, or change \"kind\"."
        )
      ),
      (
        "G023",
        ("Un choix sans échelle, ou avec deux", "A choice without a scale, or with two"),
        (
          "Gardez-en une.",
          "Keep one."
        )
      ),
      (
        "G024",
        ("Un texte noté, pondéré ou en bonus", "A text that is scored, weighted or a bonus"),
        (
          "Retirez l'attribut.",
          "Remove the attribute."
        )
      ),
      (
        "G025",
        (
          "Un critère noté qui ne donne jamais de points",
          "A scored criterion that never gives points"
        ),
        (
          "Donnez plus de 0 à son meilleur niveau.",
          "Give its best level more than 0."
        )
      ),
      (
        "G026",
        ("Un maximum nul ou hors d'atteinte", "A maximum of 0 or out of reach"),
        (
          "Écrivez-en un que les niveaux atteignent.",
          "Write one that the levels reach."
        )
      ),
      (
        "G027",
        (
          "Un plafond sans « at », ou « at » sans plafond",
          "A cap without \"at\", or \"at\" without a cap"
        ),
        (
          "Écrivez les deux, ou aucun.",
          "Write both or neither."
        )
      ),
      (
        "G028",
        ("Un bonus qui n'est pas noté", "A bonus that is not scored"),
        (
          "Retirez l'un des deux attributs.",
          "Remove one of the two attributes."
        )
      ),
      (
        "G029",
        ("Une mesure que les contacts n'ont pas", "A measure that interactions do not have"),
        (
          "Écrivez l'une de celles qui sont indiquées.",
          "Write one of those given."
        )
      ),
      (
        "G030",
        ("Un texte écrit deux fois dans une langue", "A text written twice in a language"),
        (
          "Gardez-en un, ou nommez la langue de l'autre.",
          "Keep one, or name the other's language."
        )
      ),
      (
        "G031",
        (
          "Un texte qui manque dans la langue de la grille", "A text missing in the grid's language"
        ),
        (
          "Ajoutez-le.",
          "Add it."
        )
      ),
      (
        "G032",
        (
          "Un ancien nom qui est celui d'un critère actuel",
          "A former id that a present criterion has"
        ),
        (
          "Ne gardez que les identifiants qui n'existent plus.",
          "Keep only ids that no longer exist."
        )
      ),
      (
        "G033",
        ("Une rubrique sans nom", "A section without a name"),
        (
          "Ajoutez un titre, ou une dimension.",
          "Add a title, or a dimension."
        )
      ),
    ]
}
