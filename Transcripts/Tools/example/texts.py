"""What evaluators and customers of the example write, in their words."""

# Comments by criterion and level; "bas" serves the lowest level, "haut" the best one.
COMMENTS = {
    "accueil": {"bas": ["Marque dite, prénom oublié.", "Décroche sans formule d'ouverture."]},
    "sourire": {
        "bas": ["Voix éteinte dès la première objection, rien au congé."],
        "haut": ["Le sourire tient jusqu'au congé.", "Voix chaleureuse, même quand le client râle."]},
    "debit": {
        "bas": ["Fait répéter deux fois le client, trois sigles non expliqués.",
                "Enchaîne trois phrases sans pause, le client décroche.",
                "« PTO », « synchro », « NRO » dans la même phrase."],
        "partiel": ["Un sigle non expliqué, le client demande ce que c'est.",
                    "Accélère en fin d'appel, la date doit être redite."],
        "haut": ["Une information par phrase, le client note sans peine."]},
    "courtoisie": {"bas": ["Soupir audible puis remarque sur le client, micro ouvert."]},
    "reconnaissance-emotion": {
        "bas": ["Aucun mot sur ce que vit le client avant les questions.",
                "Le client dit son agacement, réponse : la référence client.",
                "Passe directement à la procédure."],
        "partiel": ["Formule toute faite, dite sur le mode automatique.",
                    "Un « je comprends » sans reprendre le fait."],
        "haut": ["Nomme la situation avec les mots du client.",
                 "Laisse un silence, puis met des mots justes sur l'inquiétude."]},
    "personnalisation": {
        "bas": ["Jamais le nom du client, situation ignorée."],
        "haut": ["Reprend l'échéance du client pour choisir le créneau."]},
    "reassurance": {
        "bas": ["Le client relance deux fois : « et alors ? »"],
        "haut": ["« Je m'en occupe », puis chaque étape est dite."]},
    "reformulation": {
        "bas": ["Part chercher la solution sans avoir reformulé.",
                "Répète le motif mot pour mot, sans rien valider.",
                "Besoin jamais reformulé, solution à côté au premier essai."],
        "partiel": ["Reformule, mais n'attend pas l'accord du client."],
        "haut": ["Reformulation complète, le client répond « exactement ».",
                 "Dit le fait et l'attente, obtient le oui."]},
    "sans-interruption": {
        "bas": ["Trois interruptions dans la première minute.",
                "Coupe le client, qui doit reprendre son récit.",
                "Devine la fin des phrases, et se trompe."],
        "partiel": ["Une interruption au moment de l'objection."],
        "haut": ["Laisse finir, relance par « je note »."]},
    "questions-pertinentes": {
        "bas": ["Redemande la date déjà donnée, deux questions sans effet.",
                "Déroule un questionnaire qui ne concerne pas la demande.",
                "Trois questions sans suite avant d'ouvrir le dossier."],
        "partiel": ["Une question répétée."],
        "haut": ["Trois questions, trois hypothèses écartées.",
                 "Pose d'emblée la question qui compte."]},
    "questions-ouvertes": {
        "bas": ["Que des questions fermées."],
        "haut": ["Ouvre par « racontez-moi »."]},
    "solution": {
        "bas": ["Le client repart sans solution ni solution d'attente.",
                "Renvoie vers la boutique sans vérifier le stock."],
        "haut": ["Le problème est réglé en ligne.", "Solution d'attente active avant la fin de l'appel."]},
    "engagement-date": {
        "bas": ["« On vous rappellera » : ni jour ni nom.",
                "Promesse de rappel sans date malgré la relance du client.",
                "Délai « très vite », rien de daté."],
        "haut": ["Jour, heure et nom donnés sans qu'on les demande.",
                 "Date du point d'étape donnée, posée dans l'agenda."]},
    "reformulation-solution": {"bas": ["Raccroche sans redire ce qui va se passer."]},
    "annonce-attente": {
        "bas": ["Silence de plus d'une minute sans prévenir.",
                "Le client croit la ligne coupée.",
                "Revient sans un mot d'explication ni de remerciement."],
        "haut": ["Demande, explique, remercie au retour.", "Annonce la durée et la tient."]},
    "conclusion": {
        "bas": ["Ni récapitulatif ni numéro de dossier.",
                "Salue alors que le client a encore une question.",
                "Fin abrupte après la solution."],
        "partiel": ["Numéro de dossier donné, rien de récapitulé."],
        "haut": ["Récapitulatif complet, confirmé par le client."]},
    "autre-demande": {"bas": ["N'ouvre pas à une autre demande."]},
    "identification": {
        "bas": ["Lit l'adresse au client pour confirmation.",
                "Ouvre le dossier sur le seul numéro appelant."],
        "haut": ["Trois éléments demandés avant d'ouvrir le dossier.",
                 "Explique pourquoi il vérifie, le client apprécie."]},
    "donnees-bancaires": {"bas": ["Fait dicter le numéro de carte, enregistrement en cours."]},
}

# For calls with a transcript, where a comment must be true of that call: comments that add nothing
# to the level. The comment of quotes.psv goes to the first evaluator.
SOBER = {
    "debit": {"bas": ["Débit trop rapide et sigles non expliqués."],
              "partiel": ["Débit un peu rapide par moments."]},
    "reconnaissance-emotion": {"bas": ["L'émotion du client n'est pas reconnue.",
                                       "Procédure avant toute parole d'empathie."],
                               "haut": ["Émotion reconnue avec justesse."]},
    "reformulation": {"bas": ["Besoin jamais reformulé.", "Pas de reformulation avant la solution."],
                      "haut": ["Reformulation claire, validée.", "Besoin reformulé et vérifié."]},
    "sans-interruption": {"bas": ["Interruptions répétées.", "Coupe la parole au client, plusieurs fois."]},
    "questions-pertinentes": {
        "bas": ["Questions sans rapport, d'autres répétées.", "Questions qui ne servent pas la demande."],
        "haut": ["Questions utiles, bien enchaînées.", "Chaque question sert au diagnostic."]},
    "annonce-attente": {"bas": ["Mise en attente ni annoncée ni expliquée.", "Attente sans prévenir."],
                        "haut": ["Attentes bien annoncées.", "Annonce, motif et remerciement présents."]},
    "engagement-date": {"bas": ["Promesse de rappel sans date.", "Pas de date, malgré la demande."],
                        "haut": ["Engagements datés et nominatifs.", "Tout est daté."]},
    "solution": {"bas": ["Pas de solution en fin d'appel.", "La cliente repart sans solution."]},
    "sourire": {"haut": ["Ton souriant de bout en bout."]},
}

# What was heard, for calls without transcript whose answer needs a quote.
HEARD = {
    "courtoisie": ["Bon, écoutez, si vous ne savez pas ce que vous voulez…"],
    "reconnaissance-emotion": [
        "D'accord. Votre référence client, s'il vous plaît ?",
        "Très bien. Quelle est l'adresse de l'installation ?",
        "C'est noté. Je passe à la vérification du dossier.",
        "Oui. Il me faut d'abord la date de la facture."],
    "sans-interruption": [
        "Oui oui, d'accord, alors, votre référence ?", "Attendez, attendez, je regarde d'abord la ligne.",
        "Oui, j'ai compris, donc c'est la box.", "D'accord, d'accord, on va faire un test."],
    "solution": [
        "Là, je ne peux rien faire de plus aujourd'hui.", "Il faudra voir directement avec la boutique.",
        "Essayez de rappeler dans quelques jours, si ça continue."],
    "engagement-date": [
        "On vous rappellera dès qu'on a du nouveau.", "Ça va être fait très vite, ne vous inquiétez pas.",
        "Quelqu'un revient vers vous, promis.", "Ils s'en occupent dans la foulée."],
    "identification": [
        "Vous êtes bien au 12 rue des Lilas, c'est ça ?", "Je vois votre dossier avec le numéro qui s'affiche."],
    "donnees-bancaires": ["Allez-y, dictez-moi le numéro qui est sur la carte."],
}

POINTS = {
    "reconnaissance-emotion": "La première phrase du client sur ce qu'il ressent, et la réponse qui suit",
    "reformulation": "La fin de l'exposé du client, juste avant la recherche de solution",
    "questions-pertinentes": "La série de questions du début",
    "annonce-attente": "Le départ et le retour de la mise en attente",
    "solution": "L'annonce de la solution",
    "debit": "L'explication technique, à partir du premier sigle",
    "sourire": "Les dix premières secondes et la première objection",
    "engagement-date": "La promesse faite au client et sa relance sur la date",
    "sans-interruption": "Le récit du client dans la première minute",
    "identification": "L'ouverture du dossier",
    "conclusion": "Les vingt dernières secondes",
}

WRITTEN = {
    "issue-ecrite": {"resolu": "Dossier clos dans l'outil le jour même.",
                     "attente-client": "Pièce attendue du client.",
                     "transfert": "Transféré au service résiliation."},
    "demandes": ["Je voudrais savoir pourquoi ma facture a augmenté et comment revenir à l'ancien tarif.",
                 "Ma box n'est pas arrivée et personne ne m'a prévenu.",
                 "Merci de m'indiquer la date de fin de mon contrat et l'adresse de retour.",
                 "Le technicien n'est pas venu mardi, je demande un autre rendez-vous."],
    "toutes-les-demandes": ["La question sur le tarif reste sans réponse.", "Répond au premier point seulement."],
    "accuse-emotion": ["Deux relances du client passées sous silence."],
    "formation-souhaitee": ["Reprendre les mots du client dès la première phrase.",
                            "Structurer la réponse en étapes numérotées.",
                            "Alléger les formules, aller au fait."],
}

SALES = {
    "reponse-objection": ("Récite l'argument suivant au lieu de répondre.",
                          "Oui mais justement, c'est la meilleure offre du marché."),
    "prise-en-compte-ressenti": ("La réticence est ignorée.", ""),
}

# Survey verbatims: mood, then reason ("" for any). October adds those of STORM_VERBATIMS.
VERBATIMS = {
    "bas": [
        "Toujours pas résolu, je vais devoir rappeler.", "On m'a promis un rappel, j'attends encore.",
        "Rien de réglé, et la facture continue.", "J'attendais mieux d'un service client.",
        "Trop d'attente avant d'avoir quelqu'un.", "Il a fallu rappeler deux fois pour la même chose.",
        "Le délai annoncé n'est pas acceptable.", "Pas une excuse pour le rendez-vous manqué.",
        "C'est long et compliqué pour pas grand-chose.", "Je pense changer d'opérateur."],
    "moyen": [
        "Correct, mais il a fallu patienter.", "Réponse obtenue, sans plus.",
        "Personne aimable, problème réglé à moitié.", "À voir sur la prochaine facture.",
        "Un peu rapide, mais efficace.", "Ça va, j'attends de voir le technicien."],
    "haut": [
        "Très bon accueil, problème réglé tout de suite.", "Personne à l'écoute, merci !",
        "Explications claires et rappel à l'heure dite.", "Enfin quelqu'un qui comprend.",
        "Personne très gentille, je me suis sentie écoutée.", "Rapide et efficace, rien à redire.",
        "Le cœur y est, ça change.", "Bravo pour la patience avec une personne âgée.",
        "Tout réglé en un seul appel."],
}
STORM_VERBATIMS = {
    "bas": ["Encore des coupures depuis la tempête, c'est insupportable.",
            "Trois coupures par jour et aucune date de réparation."],
    "moyen": ["Aimable, mais les coupures continuent.", "En attente pour les coupures du soir."],
    "haut": ["Plus de coupures depuis l'appel, merci.", "Très bien prise en charge malgré les coupures."],
}
ENGLISH_VERBATIMS = {
    "bas": ["Left on hold without a word.", "Nobody told me what would happen next."],
    "moyen": ["Polite enough, still waiting to see.", "Sorted, though it ended rather abruptly."],
    "haut": ["Very thorough and kind, thank you.", "Asked exactly the right questions."],
}
# What customers say of an agent's planted weakness.
WEAK_VERBATIMS = {
    "reformulation": ["Très gentille, mais elle n'avait pas compris ma demande.",
                      "A traité un autre problème que le mien."],
    "annonce-attente": ["Mis en attente plusieurs fois sans prévenir.",
                        "J'ai cru que la ligne était coupée, personne ne disait rien."],
    "debit": ["Parle trop vite ; je n'ai pas tout noté.", "Que des sigles, j'ai dû faire répéter."],
    "engagement-date": ["On devait me rappeler ; toujours rien.",
                        "Sympathique, mais aucune date précise."],
    "reconnaissance-emotion": ["Efficace, mais froide.", "Pas un mot gentil alors que c'était difficile."],
    "sans-interruption": ["Il m'a coupé la parole tout le long.", "Impossible de finir une phrase."],
    "questions-pertinentes": ["Beaucoup de questions sans rapport.",
                              "On m'a demandé deux fois la même chose."],
    "conclusion": ["L'appel s'est fini d'un coup, je ne sais pas ce qui va se passer.",
                   "Pas de récapitulatif à la fin."],
}
