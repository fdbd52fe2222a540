// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A suite that takes long and has its turn every third day; every day with {@code -Dassay.all}.
 * {@code -Dassay.sample=N} repeats the turn of day N since 1970.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ByTurns.Turn.class)
public @interface ByTurns {
  /** Its turn: 0, 1 or 2. */
  int value();

  /** Whose turn it is. */
  final class Turn implements ExecutionCondition {
    private static final int DAYS = 3;

    /**
     * Whether a suite runs.
     *
     * @param day since 1970
     * @param all whether everything is asked for
     */
    static boolean has(int turn, long day, boolean all) {
      return all || Math.floorMod(day, DAYS) == turn;
    }

    /** Whether that turn is today's. */
    public static boolean isToday(int turn) {
      return has(turn, day(), System.getProperty("assay.all") != null);
    }

    private static long day() {
      return Long.getLong("assay.sample", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      int own =
          AnnotationSupport.findAnnotation(context.getRequiredTestClass(), ByTurns.class)
              .orElseThrow()
              .value();
      return isToday(own)
          ? enabled("it has its turn")
          : disabled(
              "it has its turn on another day; -Dassay.sample=" + day() + " repeats this one");
    }
  }
}
