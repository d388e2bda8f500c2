package org.winddown.ingest.registry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The value of a name in an export of the registry, as text. */
final class RegistryValue {

    private static final Pattern TYPED = Pattern.compile("(?i)(dword|qword|hex(?:\\(([0-9a-f]+)\\))?):(.*)");
    private static final String TEXT = "1";
    private static final String EXPANDED = "2";
    private static final String SEVERAL = "7";
    private static final String NUMBER = "4";
    private static final String LONG_NUMBER = "b";

    private RegistryValue() {}

    /**
     * What is written behind the equals sign, apart from texts in quotes.
     *
     * @param written its lines joined
     * @param charset encoding of the texts in it
     * @return empty when it is none of the forms that the registry has
     */
    static Optional<String> of(String written, Charset charset) {
        Matcher typed = TYPED.matcher(written);
        if (!typed.matches()) {
            return Optional.empty();
        }
        String digits = typed.group(3).replaceAll("[\\s,]", "");
        boolean sound = digits.matches("[0-9A-Fa-f]*");
        if (!typed.group(1).toLowerCase(Locale.ROOT).startsWith("hex")) {
            return sound && !digits.isEmpty() && digits.length() <= 16
                    ? Optional.of(Long.toUnsignedString(Long.parseUnsignedLong(digits, 16)))
                    : Optional.empty();
        }
        if (!sound || digits.length() % 2 != 0) {
            return Optional.empty();
        }
        byte[] bytes = bytes(digits);
        String type = typed.group(2) == null ? "" : typed.group(2).toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (type) {
                    case TEXT, EXPANDED, SEVERAL -> texts(new String(bytes, charset).split("\0", -1));
                    case NUMBER, LONG_NUMBER -> number(bytes);
                    default -> digits.toLowerCase(Locale.ROOT);
                });
    }

    private static byte[] bytes(String digits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < digits.length(); i += 2) {
            bytes.write(Integer.parseInt(digits.substring(i, i + 2), 16));
        }
        return bytes.toByteArray();
    }

    /** Several texts as one. */
    static String texts(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String number(byte[] bytes) {
        long number = 0;
        for (int i = Math.min(bytes.length, Long.BYTES) - 1; i >= 0; i--) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return Long.toUnsignedString(number);
    }
}
