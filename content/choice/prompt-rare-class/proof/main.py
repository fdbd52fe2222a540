stopped_abusive, stopped_harmless, passed_abusive, passed_harmless = 16, 34, 4, 946
n = stopped_abusive + stopped_harmless + passed_abusive + passed_harmless
accuracy = 100 * (stopped_abusive + passed_harmless) / n
trivial = 100 * (stopped_harmless + passed_harmless) / n
print(f"accuracy prompt {accuracy:.1f} %, letting all through {trivial:.1f} %")
precision = 100 * stopped_abusive / (stopped_abusive + stopped_harmless)
recall = 100 * stopped_abusive / (stopped_abusive + passed_abusive)
print(f"precision {precision:.0f} %, recall {recall:.0f} %")
print(f"harmless per abusive among the stopped {stopped_harmless / stopped_abusive:.1f}")
