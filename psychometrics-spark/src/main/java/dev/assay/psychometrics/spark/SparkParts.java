// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.spark;

import dev.assay.psychometrics.calibration.PartQuestion;
import dev.assay.psychometrics.calibration.Parts;
import dev.assay.psychometrics.calibration.PersonPart;
import dev.assay.psychometrics.calibration.Sum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Persons on executors. A question is sent to every executor once; answers are added up on
 * executors where there are many. They come in no fixed order: the last digits may differ from one
 * time to the next.
 */
record SparkParts(JavaSparkContext context, JavaRDD<PersonPart> persons) implements Parts {

  @Override
  public <S extends Sum<S>> S sum(PartQuestion<S> question) {
    return asked(
        question, sent -> persons.map(part -> sent.value().of(part)).treeReduce(Sum::plus));
  }

  @Override
  public <A> List<A> each(PartQuestion<A> question) {
    return asked(question, sent -> persons.map(part -> sent.value().of(part)).collect());
  }

  private <A, R> R asked(
      PartQuestion<A> question, Function<Broadcast<PartQuestion<A>>, R> collecting) {
    Broadcast<PartQuestion<A>> sent = context.broadcast(question);
    try {
      return collecting.apply(sent);
    } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not name
      throw new UncheckedIOException(new IOException(SparkFailure.line(e), e));
    } finally {
      sent.destroy();
    }
  }
}
