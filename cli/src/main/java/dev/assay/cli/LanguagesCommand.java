// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.judge.language.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs languages. The launcher does it before Java starts, so this asks it to. */
@Command(
    name = "languages",
    description = {
      "Install what programs in some languages need: Debian packages, or a compiler that Maven"
          + " fetches once into dist/tools.",
      "./assay doctor says which languages are here."
    },
    footer = "./assay languages kotlin go")
final class LanguagesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Languages, such as kotlin.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Every language there is.")
  private boolean all;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String home = System.getenv("ASSAY_HOME");
    if (home == null) {
      throw Refusal.failed("install languages with ./assay languages from the checkout");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "assay").toString());
    command.add("languages");
    command.addAll(all ? Languages.standard().names() : names);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
