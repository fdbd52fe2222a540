// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.assay.demand.skills.SentenceVectors;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * all-MiniLM-L6-v2 in 8 bits (Reimers and Gurevych 2019; Apache-2.0), which comes as a Maven
 * artifact and runs on the processor, without a network. It is loaded by the first sentence, takes
 * about 60 MB from then on, and one sentence at a time, so that a sentence's vector does not depend
 * on its company. Thread-safe.
 */
public final class SentenceModel implements SentenceVectors {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int MOST_PIECES = 256;

  private @Nullable Loaded loaded;

  private record Loaded(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

  @Override
  public List<float[]> of(List<String> sentences) {
    Loaded model = sentences.isEmpty() ? null : loaded();
    return model == null ? List.of() : sentences.stream().map(s -> vector(model, s)).toList();
  }

  private static float[] vector(Loaded model, String sentence) {
    long[] pieces = model.pieces().of(sentence);
    long[] ones = new long[pieces.length];
    java.util.Arrays.fill(ones, 1);
    try (OnnxTensor ids = tensor(model, pieces);
        OnnxTensor mask = tensor(model, ones);
        OnnxTensor types = tensor(model, new long[pieces.length]);
        OrtSession.Result result =
            model
                .session()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return normal(mean(((float[][][]) result.get(0).getValue())[0]));
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  private static OnnxTensor tensor(Loaded model, long[] values) throws OrtException {
    return OnnxTensor.createTensor(model.environment(), new long[][] {values});
  }

  private static float[] mean(float[][] tokens) {
    float[] mean = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i] / tokens.length;
      }
    }
    return mean;
  }

  private static float[] normal(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private synchronized Loaded loaded() {
    Loaded model = loaded;
    if (model == null) {
      model = load();
      loaded = model;
    }
    return model;
  }

  private static Loaded load() {
    try (InputStream file = resource(MODEL);
        InputStream tokenizer = resource(VOCABULARY);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(file.readAllBytes(), options);
      return new Loaded(environment, session, new WordPieces(vocabulary(tokenizer), MOST_PIECES));
    } catch (IOException | OrtException | LinkageError e) {
      throw new Unavailable("the sentence model does not run on this machine: " + e, e);
    }
  }

  private static Map<String, Long> vocabulary(InputStream tokenizer) {
    JsonNode known = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
    Map<String, Long> vocabulary = new HashMap<>();
    known.properties().forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asLong()));
    return vocabulary;
  }

  private static InputStream resource(String name) throws FileNotFoundException {
    InputStream resource = SentenceModel.class.getResourceAsStream(name);
    if (resource == null) {
      throw new FileNotFoundException("not on the class path: " + name);
    }
    return resource;
  }
}
