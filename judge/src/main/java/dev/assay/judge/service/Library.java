// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.judge.language.Tools;
import dev.assay.sandbox.Mount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A library that a starter may be written with; all of them are there before anything starts. */
public enum Library {
  JAVALIN(Platform.JAVA, "", "./assay languages javalin"),
  SPRING_BOOT(Platform.JAVA, "", "./assay languages spring-boot"),
  FLASK(
      Platform.PYTHON,
      "/usr/lib/python3/dist-packages/flask",
      "apt-get install -y --no-install-recommends python3-flask"),
  PSYCOPG2(
      Platform.PYTHON,
      "/usr/lib/python3/dist-packages/psycopg2",
      "apt-get install -y --no-install-recommends python3-psycopg2"),
  EXPRESS(
      Platform.NODE,
      "/usr/share/nodejs/express",
      "apt-get install -y --no-install-recommends node-express"),
  NODE_PG(Platform.NODE, "", "./assay languages node-pg");

  private final Platform platform;
  private final String place;
  private final String install;

  Library(Platform platform, String place, String install) {
    this.platform = platform;
    this.place = place;
    this.install = install;
  }

  /** As authors write it: {@code spring-boot}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The library that authors call so. */
  public static Optional<Library> named(String id) {
    return Arrays.stream(values()).filter(library -> library.id().equals(id)).findFirst();
  }

  public Platform platform() {
    return platform;
  }

  /** The command that brings it. */
  public String install() {
    return install;
  }

  /** Whether it is here. */
  public boolean isHere() {
    return place.isEmpty() ? tools().isPresent() : Files.isDirectory(Path.of(place));
  }

  /** What makes a cell see it; nothing where the system has it. */
  List<Mount> mounts() {
    return tools().map(Tools::mount).stream().toList();
  }

  /** Its part of a class path in a cell; empty where it is for no JVM. */
  String classPath() {
    return tools().map(Tools::classPath).orElse("");
  }

  private Optional<Tools> tools() {
    return place.isEmpty() ? Tools.of(id()) : Optional.empty();
  }
}
