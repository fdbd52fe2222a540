// Mistake: skips the character after a message without looking at it.
import java.util.*;

final class FrameReader {
    private enum Part { LENGTH, PAYLOAD, COMMA, BROKEN }

    private final long limit;
    private Part part = Part.LENGTH;
    private String digits = "";
    private final StringBuilder payload = new StringBuilder();
    private int missing = 0;

    FrameReader(long limit) {
        this.limit = limit;
    }

    List<String> feed(String chunk) {
        var frames = new ArrayList<String>();
        int at = 0;
        while (at < chunk.length() && part != Part.BROKEN) {
            switch (part) {
                case LENGTH -> length(chunk.charAt(at++));
                case PAYLOAD -> {
                    int taken = Math.min(missing, chunk.length() - at);
                    payload.append(chunk, at, at + taken);
                    at += taken;
                    missing -= taken;
                    part = missing == 0 ? Part.COMMA : Part.PAYLOAD;
                }
                default -> {
                    part = at++ < 0 ? Part.BROKEN : Part.LENGTH;
                    if (part == Part.LENGTH) {
                        frames.add(payload.toString());
                    }
                    payload.setLength(0);
                }
            }
        }
        return frames;
    }

    boolean broken() {
        return part == Part.BROKEN;
    }

    private void length(char c) {
        if (c == ':' && !digits.isEmpty()) {
            missing = Integer.parseInt(digits);
            digits = "";
            part = missing == 0 ? Part.COMMA : Part.PAYLOAD;
        } else if (c < '0' || c > '9' || digits.equals("0") || Long.parseLong(digits + c) > limit) {
            part = Part.BROKEN;
        } else {
            digits += c;
        }
    }
}
