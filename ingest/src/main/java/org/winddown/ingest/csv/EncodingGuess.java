package org.winddown.ingest.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How bytes that are no Unicode may stand for characters: what ICU's detector says, by the frequency of letters in many
 * languages; and MacRoman, which no detector knows, where it makes better words.
 */
final class EncodingGuess {

    /** Encodings that differ from a Windows code page only where that has characters and they have none. */
    private static final Map<String, String> AS_WINDOWS = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254",
            "Shift_JIS", "windows-31j");

    private static final List<String> OFTEN_MEANT = List.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-31j",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-6",
            "KOI8-R",
            "GB18030",
            "Big5",
            "EUC-JP",
            "EUC-KR");

    private static final List<String> LATIN =
            List.of("windows-1250", "windows-1252", "windows-1254", "ISO-8859-2", "GB18030", "Big5", "windows-31j");
    private static final String MAC_ROMAN = "x-MacRoman";

    private EncodingGuess() {}

    /**
     * Encodings that a text may have, the likeliest first; never empty.
     *
     * @param sample some of its bytes, above all those beyond ASCII
     */
    static List<Charset> of(byte[] sample) {
        List<Charset> guesses = new ArrayList<>();
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            String name = AS_WINDOWS.getOrDefault(match.getName(), match.getName());
            if (OFTEN_MEANT.contains(name) && !guesses.contains(Charset.forName(name))) {
                guesses.add(Charset.forName(name));
            }
        }
        Charset western = Charset.forName("windows-1252");
        if (!guesses.contains(western)) {
            guesses.add(western);
        }
        Charset first = guesses.get(0);
        Charset mac = Charset.forName(MAC_ROMAN);
        if (LATIN.contains(first.name()) && oddities(new String(sample, mac)) < oddities(new String(sample, first))) {
            guesses.add(0, mac);
        }
        return guesses;
    }

    /**
     * How often a reading looks wrong: a sign or a capital letter inside a word of small letters, another script within
     * a Latin word, or what is no character at all.
     */
    static int oddities(String text) {
        int oddities = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean beyondAscii = c >= 0x80 || before >= 0x80;
            if (beyondAscii && odd(before, c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                oddities++;
            }
        }
        return oddities;
    }

    private static boolean odd(char before, char c, char after) {
        if (c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff') || (c >= 0x80 && c < 0xa0)) {
            return true;
        }
        if (!Character.isLetter(c)) {
            return c >= 0x80 && c != '\u2019' && Character.isLetter(before) && Character.isLetter(after);
        }
        if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            return true;
        }
        return Character.isLetter(before)
                && Character.UnicodeScript.of(before) != Character.UnicodeScript.of(c)
                && (c < 0x80 || before < 0x80);
    }
}
