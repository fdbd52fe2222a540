// SPDX-License-Identifier: Apache-2.0
package dev.assay.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of asking a model. */
public sealed interface ChatOutcome {

  /**
   * The model answered.
   *
   * @param text with characters that could deceive or break a page replaced by U+FFFD
   * @param model as its server named it
   * @param complete false when the answer ended at the limit of tokens
   * @param simulated whether the answer was written down beforehand: no language model gave it
   */
  record Answer(String text, String model, TokenUsage usage, boolean complete, boolean simulated)
      implements ChatOutcome {}

  /** There is no answer that can be used. None of these is a candidate's doing. */
  sealed interface Fault extends ChatOutcome {

    /** A short word for it, for records: {@code rate-limited}. */
    String word();

    /** What happened, in a sentence for the team. No key is ever in it. */
    String sentence();

    /** Whether the same question may well be answered a little later. */
    default boolean passing() {
      return true;
    }
  }

  /** No connection: nobody listens, the name is unknown, the certificate is wrong. */
  record Unreachable(String why) implements Fault {
    @Override
    public String word() {
      return "unreachable";
    }

    @Override
    public String sentence() {
      return "The model's server could not be reached: " + why + ".";
    }
  }

  /** The server was reached, and then nothing came. */
  record Silent(Duration waited) implements Fault {
    @Override
    public String word() {
      return "silent";
    }

    @Override
    public String sentence() {
      return "The model's server said nothing for " + seconds(waited) + ".";
    }
  }

  /** The answer kept coming and did not end. */
  record TooSlow(Duration waited, String received) implements Fault {
    @Override
    public String word() {
      return "too-slow";
    }

    @Override
    public String sentence() {
      return "The model's answer was not complete after " + seconds(waited) + ".";
    }
  }

  /**
   * The server takes no more for now.
   *
   * @param retryAfter how long it asks to be left alone, when it says so
   */
  record RateLimited(Optional<Duration> retryAfter) implements Fault {
    @Override
    public String word() {
      return "rate-limited";
    }

    @Override
    public String sentence() {
      return "The model's server takes no more questions for now"
          + retryAfter.map(wait -> ", and asks to wait " + seconds(wait)).orElse("")
          + ".";
    }
  }

  /** The answer broke off. */
  record CutOff(String received) implements Fault {
    @Override
    public String word() {
      return "cut-off";
    }

    @Override
    public String sentence() {
      return "The model's answer broke off.";
    }
  }

  /** What came does not speak the chat API. */
  record NotTheApi(String why) implements Fault {
    @Override
    public String word() {
      return "not-the-api";
    }

    @Override
    public String sentence() {
      return "What came back is not an answer of the chat API: " + why + ".";
    }

    @Override
    public boolean passing() {
      return false;
    }
  }

  /**
   * The answer is not the JSON that was asked for.
   *
   * @param answer all the same
   * @param problems where it is not
   */
  record WrongShape(Answer answer, List<String> problems) implements Fault {
    public WrongShape {
      problems = List.copyOf(problems);
    }

    @Override
    public String word() {
      return "wrong-shape";
    }

    @Override
    public String sentence() {
      return "The model's answer is not the JSON that was asked for: "
          + String.join("; ", problems)
          + ".";
    }
  }

  /** More came than is taken. */
  record TooLarge(int mostBytes) implements Fault {
    @Override
    public String word() {
      return "too-large";
    }

    @Override
    public String sentence() {
      return "The model's answer was longer than " + mostBytes + " bytes and was not read on.";
    }

    @Override
    public boolean passing() {
      return false;
    }
  }

  /** The server does not know the key, or no longer. */
  record KeyRefused(int status) implements Fault {
    @Override
    public String word() {
      return "key-refused";
    }

    @Override
    public String sentence() {
      return "The model's server refused the key (status "
          + status
          + "): it may have been revoked or mistyped.";
    }

    @Override
    public boolean passing() {
      return false;
    }
  }

  /**
   * The server refused the question: an unknown model, a setting it does not have.
   *
   * @param message the server's own, shortened, without the key
   */
  record Refused(int status, String message) implements Fault {
    private static final Set<Integer> OF_THE_QUESTION = Set.of(400, 413, 422);

    /** The {@link #word} where it is this question that the server does not take. */
    public static final String QUESTION = "refused-question";

    /** Whether it is this question that the server does not take, and not every one. */
    public boolean ofTheQuestion() {
      return OF_THE_QUESTION.contains(status);
    }

    @Override
    public String word() {
      return ofTheQuestion() ? QUESTION : "refused";
    }

    @Override
    public String sentence() {
      return "The model's server refused the question (status "
          + status
          + ")"
          + (message.isEmpty() ? "." : ": " + message);
    }

    @Override
    public boolean passing() {
      return false;
    }
  }

  /** The server failed, or wants us elsewhere: we follow nobody. */
  record ServerFailed(int status, String message) implements Fault {
    @Override
    public String word() {
      return "server-failed";
    }

    @Override
    public String sentence() {
      return "The model's server failed (status "
          + status
          + ")"
          + (message.isEmpty() ? "." : ": " + message);
    }
  }

  private static String seconds(Duration time) {
    return Math.max(1, time.toSeconds()) + " s";
  }
}
