data class Rule(val folder: String, val team: String, val allow: Boolean)

fun readable(documents: List<String>, rules: List<Rule>, teams: List<String>): List<String> {
    val mine = teams.toSet()
    val verdicts = HashMap<String, Boolean>()
    for (rule in rules) {
        if (rule.team in mine) {
            verdicts[rule.folder] = rule.allow && verdicts.getOrDefault(rule.folder, true)
        }
    }
    return documents.filter { document ->
        generateSequence(document.substringBeforeLast('/')) {
            if (it.isEmpty()) null else it.substringBeforeLast('/')
        }.firstNotNullOfOrNull { verdicts[it.ifEmpty { "/" }] } ?: false
    }
}
