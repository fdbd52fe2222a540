package main

import "strings"

type Rule struct {
	folder string
	team   string
	allow  bool
}

func readable(documents []string, rules []Rule, teams []string) []string {
	mine := map[string]bool{}
	for _, team := range teams {
		mine[team] = true
	}
	verdicts := map[string]bool{}
	for _, rule := range rules {
		if mine[rule.team] {
			verdict, said := verdicts[rule.folder]
			verdicts[rule.folder] = rule.allow && (verdict || !said)
		}
	}
	var found []string
	for _, document := range documents {
		if allowed(document, verdicts) {
			found = append(found, document)
		}
	}
	return found
}

func allowed(document string, verdicts map[string]bool) bool {
	for folder := document; folder != ""; {
		folder = folder[:strings.LastIndex(folder, "/")]
		name := folder
		if name == "" {
			name = "/"
		}
		if verdict, said := verdicts[name]; said {
			return verdict
		}
	}
	return false
}
