// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import dev.assay.items.project.ProjectSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What runs a starter, and what a candidate makes of it.
 *
 * @param name of the starter
 * @param start the file that it starts in; of Java the class
 */
public record Runtime(String name, Platform platform, List<Library> libraries, String start) {

  /** What it runs on. */
  public enum Platform {
    JAVA("java"),
    PYTHON("python"),
    NODE("javascript");

    private final String language;

    Platform(String language) {
      this.language = language;
    }

    /** The language that is written for it, by the judge's name. */
    public String language() {
      return language;
    }
  }

  /** What it may be written with besides the standard library, and on which platform. */
  public enum Library {
    JAVALIN(Platform.JAVA),
    SPRING_BOOT(Platform.JAVA),
    FLASK(Platform.PYTHON),
    PSYCOPG2(Platform.PYTHON),
    EXPRESS(Platform.NODE),
    NODE_PG(Platform.NODE);

    private final Platform platform;

    Library(Platform platform) {
      this.platform = platform;
    }

    /** As authors write it: {@code spring-boot}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Library> named(String id) {
      return Arrays.stream(values()).filter(library -> library.id().equals(id)).findFirst();
    }
  }

  public Runtime {
    libraries = List.copyOf(libraries);
  }

  static Runtime read(YamlFields fields, ProjectSetup project, Findings findings) {
    String name = fields.text("name");
    Platform platform = fields.oneOf("platform", Platform.class, Platform.PYTHON);
    List<Library> libraries =
        fields.texts("libraries").stream()
            .flatMap(id -> library(id, platform, fields, findings).stream())
            .toList();
    String start = fields.text("start");
    Runtime runtime = new Runtime(name, platform, libraries, start);
    boolean there =
        Optional.ofNullable(project.starters().get(name))
            .flatMap(starter -> starter.project().text(runtime.file()))
            .isPresent();
    if (!there) {
      findings.error(
          fields.where("start"), "starters/" + name + "/" + runtime.file() + " is not there");
    }
    fields.refuseUnknown(Set.of());
    return runtime;
  }

  /** The source that it starts in. */
  public String file() {
    return platform == Platform.JAVA ? start.replace('.', '/') + ".java" : start;
  }

  private static Optional<Library> library(
      String id, Platform platform, YamlFields fields, Findings findings) {
    Optional<Library> library = Library.named(id).filter(known -> known.platform == platform);
    if (library.isEmpty()) {
      List<String> known =
          Arrays.stream(Library.values())
              .filter(l -> l.platform == platform)
              .map(Library::id)
              .toList();
      findings.error(
          fields.where("libraries"),
          id + " is none for this platform; these are: " + String.join(", ", known));
    }
    return library;
  }
}
