package org.winddown.ingest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks changed in one to three places: in their archive, in its members, in the XML of these. */
final class BookMutation {

    private static final Pattern NUMBER = Pattern.compile("(?<=[\">])[0-9]+(?=[\"<])");
    private static final Pattern ATTRIBUTE = Pattern.compile(" [A-Za-z:]+=\"[^\"]*\"");
    private static final Pattern PROLOGUE = Pattern.compile("^(<\\?xml[^>]*>)?");
    private static final Pattern SHARED = Pattern.compile("t=\"s\"([^>]*)><v>[0-9]+");
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"");
    private static final List<String> NUMBERS =
            List.of("-1", "0", "99999999", "2147483648", "-9223372036854775809", "1e400", "NaN", "", "0x10", "1048577");
    private static final int DEEP = 20_000;
    private static final int BOMB = 30 << 20;

    private BookMutation() {}

    /** Changes a workbook; one that is no ZIP archive loses and changes bytes. */
    static byte[] done(byte[] sound, Random dice) throws IOException {
        byte[] bytes = sound;
        for (int i = dice.nextInt(3); i >= 0; i--) {
            bytes = once(bytes, dice);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random dice) throws IOException {
        if (bytes.length < 4 || bytes[0] != 'P' || dice.nextInt(6) == 0) {
            return raw(bytes, dice);
        }
        Map<String, byte[]> members;
        try {
            members = members(bytes);
        } catch (ZipException | IllegalArgumentException | java.io.EOFException broken) {
            return raw(bytes, dice); // broken by the change before
        }
        if (members.isEmpty()) {
            return raw(bytes, dice);
        }
        String name = new ArrayList<>(members.keySet()).get(dice.nextInt(members.size()));
        byte[] member = members.getOrDefault(name, new byte[0]);
        String twin = "";
        switch (dice.nextInt(8)) {
            case 0 -> members.remove(name);
            case 1 -> members.put(name, raw(member, dice));
            case 2 -> members.put(name, members.getOrDefault("xl/sharedStrings.xml", new byte[0]));
            case 3 -> twin = name;
            default -> members.put(name, xml(member, dice));
        }
        return packed(members, twin);
    }

    private static byte[] raw(byte[] sound, Random dice) {
        if (sound.length == 0) {
            return sound;
        }
        if (dice.nextInt(4) == 0) {
            return Arrays.copyOf(sound, dice.nextInt(sound.length));
        }
        byte[] bytes = sound.clone();
        for (int i = dice.nextInt(30); i >= 0; i--) {
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
        }
        return bytes;
    }

    private static byte[] xml(byte[] member, Random dice) {
        String text = new String(member, StandardCharsets.UTF_8);
        String changed = switch (dice.nextInt(9)) {
            case 0 -> one(NUMBER, text, NUMBERS.get(dice.nextInt(NUMBERS.size())), dice);
            case 1 -> one(ATTRIBUTE, text, "", dice);
            case 2 -> one(ATTRIBUTE, text, " r=\"" + NUMBERS.get(dice.nextInt(NUMBERS.size())) + "\"", dice);
            case 3 -> PROLOGUE.matcher(text).replaceFirst("$1<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
            case 4 -> one(DIMENSION, text, "<dimension ref=\"A1:XFD1048576\"", dice);
            case 5 -> one(SHARED, text, "t=\"s\"$1><v>" + (99_999 + dice.nextInt(10)), dice);
            case 6 -> inside(text, "<a>".repeat(DEEP), dice);
            case 7 -> inside(text, "&#0;&undefined;<![CDATA[", dice);
            default -> inside(text, "x".repeat(dice.nextInt(8) == 0 ? BOMB : 40_000), dice);
        };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces one of the places that a pattern finds. */
    private static String one(Pattern pattern, String text, String with, Random dice) {
        long found = pattern.matcher(text).results().limit(1_000).count();
        if (found == 0) {
            return text;
        }
        int chosen = dice.nextInt((int) found);
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; matcher.find(); i++) {
            matcher.appendReplacement(out, i == chosen ? with : Matcher.quoteReplacement(matcher.group()));
        }
        return matcher.appendTail(out).toString();
    }

    private static String inside(String text, String more, Random dice) {
        int at = text.indexOf('>', text.isEmpty() ? 0 : dice.nextInt(text.length())) + 1;
        return text.substring(0, at) + more + text.substring(at);
    }

    /** The members of an archive by name, in their order. */
    private static Map<String, byte[]> members(byte[] archive) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readNBytes(2 * BOMB));
            }
        }
        return members;
    }

    /** Packs members; one of them, if it is named, under its name twice. */
    private static byte[] packed(Map<String, byte[]> members, String twin) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String other = twin.isEmpty() ? "" : twin.substring(0, twin.length() - 1) + "\u007f";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                write(zip, member.getKey(), member.getValue());
            }
            if (!twin.isEmpty()) {
                write(zip, other, members.getOrDefault(twin, new byte[0]));
            }
        }
        if (twin.isEmpty()) {
            return out.toByteArray();
        }
        return out.toString(StandardCharsets.ISO_8859_1)
                .replace(latin(other), latin(twin))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }
}
