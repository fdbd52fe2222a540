// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.models.ApiKey;
import dev.assay.models.ChatClient;
import dev.assay.models.ChatLimits;
import dev.assay.models.ChatMessage;
import dev.assay.models.ChatOutcome;
import dev.assay.models.ChatOutcome.Answer;
import dev.assay.models.ChatOutcome.Fault;
import dev.assay.models.ChatRequest;
import dev.assay.models.ModelAddress;
import dev.assay.models.simulated.Answers;
import dev.assay.models.simulated.BadScript;
import dev.assay.models.simulated.Recording;
import dev.assay.models.simulated.Script;
import dev.assay.models.simulated.SimulatedModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a language model one question, or is a simulated one until it is told to stop. */
@Command(
    name = "model",
    description = {
      "Be a simulated language model (--simulated or --recorded), or ask one a question (--url).",
      "A simulated one listens on this machine alone, prints 'ready: URL' and answers as its file"
          + " says; docs/ai.md describes the file. A key for --url is read from ASSAY_MODEL_KEY.",
      "Exit codes: 1 the model did not answer, 2 bad input."
    },
    footer = "./assay model --simulated docs/examples/simulated-model.yaml --port 11500")
final class ModelCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--simulated",
      paramLabel = "SCRIPT",
      description = "Answer by the rules of this file.")
  private @Nullable Path script;

  @Option(
      names = "--recorded",
      paramLabel = "FILE",
      description = "Say again the answers of this file, one JSON document a line.")
  private @Nullable Path recording;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Listen on this port; 0 for any (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Ask the model there: what comes before /chat/completions.")
  private @Nullable String url;

  @Option(
      names = "--name",
      paramLabel = "MODEL",
      defaultValue = "simulated",
      description = "Which model of --url (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--ask",
      paramLabel = "TEXT",
      defaultValue = "Reply with the single word: ready",
      description = "What to ask (default: ${DEFAULT-VALUE}).")
  private String question;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MOST_PORT) {
      throw Refusal.badInput("--port must be between 0 and " + MOST_PORT + ", not " + port);
    }
    if (script != null && recording == null && url == null) {
      return simulate(read(script, Script::read));
    }
    if (recording != null && script == null && url == null) {
      return simulate(read(recording, Recording::read));
    }
    if (url != null && script == null && recording == null) {
      return ask(url);
    }
    throw Refusal.badInput("say one of --simulated, --recorded and --url");
  }

  /** How a file of answers is read. */
  @FunctionalInterface
  private interface Reading {
    Answers read(Path file) throws IOException;
  }

  private static Answers read(Path file, Reading reading) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Refusal.badInput(file + " is not a file");
    }
    try {
      return reading.read(file);
    } catch (BadScript e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
  }

  private int simulate(Answers answers) throws IOException, InterruptedException {
    try (SimulatedModel model = SimulatedModel.start(answers, port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(model::close, "stop"));
      out().println("ready: " + model.address());
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private int ask(String base) {
    try (ChatClient client = new ChatClient(ChatLimits.USUAL)) {
      ModelAddress address =
          ModelAddress.of(base, ApiKey.of(System.getenv().getOrDefault("ASSAY_MODEL_KEY", "")));
      PrintWriter out = out();
      ChatOutcome outcome =
          client.stream(
              address,
              ChatRequest.of(name, ChatMessage.user(question)),
              piece -> {
                out.print(piece);
                out.flush();
              });
      return switch (outcome) {
        case Answer answer -> {
          out.println();
          self.commandLine()
              .getErr()
              .printf(
                  "%s%s, %d tokens in, %d out%s%n",
                  answer.model(),
                  answer.simulated() ? " (simulated)" : "",
                  answer.usage().input(),
                  answer.usage().output(),
                  answer.usage().counted() ? "" : " (estimated)");
          yield 0;
        }
        case Fault fault -> throw Refusal.failed(fault.sentence());
      };
    } catch (IllegalArgumentException e) {
      throw Refusal.badInput("--url " + e.getMessage());
    }
  }

  private PrintWriter out() {
    return self.commandLine().getOut();
  }
}
