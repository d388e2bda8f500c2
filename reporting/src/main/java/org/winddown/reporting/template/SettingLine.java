package org.winddown.reporting.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One entry of a file of properties.
 *
 * @param line where it begins, from 1
 */
record SettingLine(int line, String key, String value) {

    /**
     * The entries of a file in their order, each key once.
     *
     * @param faults gets what is wrong
     */
    static List<SettingLine> read(String file, byte[] bytes, List<TemplateFault> faults) {
        List<SettingLine> entries = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        List<String> lines = text(file, bytes, faults).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int begin = i + 1;
            StringBuilder entry = new StringBuilder(lines.get(i));
            while (!isComment(lines.get(begin - 1)) && goesOn(lines.get(i)) && i + 1 < lines.size()) {
                entry.append('\n').append(lines.get(++i));
            }
            Properties read = new Properties();
            try {
                read.load(new StringReader(entry.toString()));
            } catch (IllegalArgumentException e) {
                faults.add(new TemplateFault(
                        file,
                        begin,
                        "After \\u four hexadecimal digits are expected. Write the character itself, in UTF-8."));
            } catch (IOException e) {
                throw new UncheckedIOException("A text in memory can be read.", e);
            }
            for (String key : read.stringPropertyNames()) {
                Integer before = known.putIfAbsent(key, begin);
                if (before == null) {
                    entries.add(new SettingLine(begin, key, read.getProperty(key)));
                } else {
                    faults.add(new TemplateFault(
                            file, begin, "\"" + key + "\" is already in line " + before + ". Delete one of the two."));
                }
            }
        }
        return entries;
    }

    private static boolean isComment(String line) {
        String begin = line.stripLeading();
        return begin.isEmpty() || begin.charAt(0) == '#' || begin.charAt(0) == '!';
    }

    private static boolean goesOn(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    /** The text of a file; empty when it is not in UTF-8. */
    private static String text(String file, byte[] bytes, List<TemplateFault> faults) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(new TemplateFault(file, lineOfFault(bytes), "The file is not in UTF-8. Save it in UTF-8."));
            return "";
        }
    }

    private static int lineOfFault(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(left, read, true);
        int line = 1;
        for (int i = 0; i < left.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
