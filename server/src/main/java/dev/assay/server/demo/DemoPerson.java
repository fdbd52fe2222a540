// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import java.util.List;
import java.util.Locale;

/**
 * An invented candidate. What somebody is able to do has nothing to do with the name: abilities
 * were dealt out at random.
 *
 * @param ability how well the person answers, on the scale of the scores
 * @param language in which the person writes programs
 */
record DemoPerson(String name, Part part, double ability, String language) {

  /** How far the person has come. */
  enum Part {
    INVITED,
    WENT_AWAY,
    AT_WORK,
    HANDED_IN,
    SHORTLISTED,
    INTERVIEW,
    ADVANCED,
    DECLINED
  }

  /** Shown plainly as what it is. */
  String shownName() {
    return name + " (demo)";
  }

  /** Of a domain that nobody can own. */
  String email() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@candidates.demo.example";
  }

  /** Those whose answers to written tasks wait for people to rate them. */
  static final List<DemoPerson> WRITERS =
      List.of(
          new DemoPerson("Anouk Visser", Part.HANDED_IN, 0.8, "java"),
          new DemoPerson("Gabriel Teixeira", Part.HANDED_IN, -0.6, "python"),
          new DemoPerson("Nandi Dube", Part.HANDED_IN, 1.5, "java"));

  /** Those who sit the test with pairs: enough for what it says of them to have errors. */
  static final List<DemoPerson> PAIRED =
      List.of(
          new DemoPerson("Adaeze Nwosu", Part.HANDED_IN, 0.6, "python"),
          new DemoPerson("Bilal Rahman", Part.HANDED_IN, -0.3, "python"),
          new DemoPerson("Camila Duarte", Part.HANDED_IN, 1.1, "python"),
          new DemoPerson("Dmitri Volkov", Part.HANDED_IN, -0.8, "python"),
          new DemoPerson("Eun-ji Park", Part.HANDED_IN, 0.1, "python"),
          new DemoPerson("Farid Nazari", Part.HANDED_IN, -1.2, "python"),
          new DemoPerson("Greta Holm", Part.HANDED_IN, 0.9, "python"),
          new DemoPerson("Hana Novak", Part.HANDED_IN, 0.3, "python"),
          new DemoPerson("Idris Bello", Part.HANDED_IN, -0.5, "python"),
          new DemoPerson("Julien Lambert", Part.HANDED_IN, 1.6, "python"),
          new DemoPerson("Kavya Iyer", Part.HANDED_IN, 0.0, "python"),
          new DemoPerson("Lars Eriksen", Part.HANDED_IN, -0.1, "python"),
          new DemoPerson("Mariam Diallo", Part.HANDED_IN, 0.7, "python"),
          new DemoPerson("Nikos Pappas", Part.HANDED_IN, -1.0, "python"),
          new DemoPerson("Oksana Bondar", Part.HANDED_IN, 1.3, "python"),
          new DemoPerson("Pablo Quispe", Part.HANDED_IN, 0.4, "python"),
          new DemoPerson("Quynh Le", Part.HANDED_IN, -0.6, "python"),
          new DemoPerson("Rania Khoury", Part.HANDED_IN, 0.2, "python"),
          new DemoPerson("Samuel Otieno", Part.HANDED_IN, -0.2, "python"),
          new DemoPerson("Tariq Mansour", Part.HANDED_IN, 0.8, "python"),
          new DemoPerson("Urszula Zielinska", Part.HANDED_IN, -0.4, "python"),
          new DemoPerson("Viktor Horvat", Part.HANDED_IN, 0.5, "python"));

  /** Those who sit the test that the demonstration begins with. */
  static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson("Amara Okafor", Part.INTERVIEW, 0.9, "python"),
          new DemoPerson("Andrei Popescu", Part.HANDED_IN, -0.4, "java"),
          new DemoPerson("Aroha Ngata", Part.ADVANCED, 1.6, "java"),
          new DemoPerson("Chloe Bergeron", Part.HANDED_IN, 0.2, "javascript"),
          new DemoPerson("Diego Fuentes", Part.HANDED_IN, -1.1, "python"),
          new DemoPerson("Elif Aydin", Part.HANDED_IN, 0.6, "java"),
          new DemoPerson("Ethan Walker", Part.DECLINED, -1.9, "python"),
          new DemoPerson("Fatima Haddad", Part.ADVANCED, 1.9, "python"),
          new DemoPerson("Haruka Mori", Part.HANDED_IN, -0.1, "javascript"),
          new DemoPerson("Ingrid Solberg", Part.HANDED_IN, 0.4, "python"),
          new DemoPerson("Jana Kowalska", Part.AT_WORK, 0.7, "java"),
          new DemoPerson("Kwame Boateng", Part.SHORTLISTED, 1.0, "python"),
          new DemoPerson("Linh Tran", Part.HANDED_IN, -0.7, "java"),
          new DemoPerson("Lucia Paredes", Part.HANDED_IN, 1.3, "python"),
          new DemoPerson("Mateus Ribeiro", Part.HANDED_IN, 0.0, "python"),
          new DemoPerson("Noah Lindqvist", Part.INVITED, 0.0, "java"),
          new DemoPerson("Priya Raman", Part.ADVANCED, 1.4, "javascript"),
          new DemoPerson("Rohan Mehta", Part.HANDED_IN, -0.9, "python"),
          new DemoPerson("Sipho Ndlovu", Part.HANDED_IN, 0.8, "java"),
          new DemoPerson("Sofia Marchetti", Part.WENT_AWAY, 0.0, "python"),
          new DemoPerson("Tomasz Wolski", Part.DECLINED, -1.6, "python"),
          new DemoPerson("Wei Zhang", Part.SHORTLISTED, 1.1, "python"),
          new DemoPerson("Yusuf Demir", Part.AT_WORK, 0.3, "python"),
          new DemoPerson("Zoe Makris", Part.HANDED_IN, -0.3, "python"));
}
