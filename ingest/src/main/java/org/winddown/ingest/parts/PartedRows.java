package org.winddown.ingest.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * The rows of several tables one after the other, under the columns of all of them.
 *
 * <p>Each table is open only while its rows are read. {@link Parts} tells the part and the row that a row number is.
 */
public final class PartedRows implements RowSource, WorkbookParts.Mixed {

    private static final int SHOWN = 5;

    private final List<Part> parts;
    private final List<int[]> places = new ArrayList<>();
    private final List<Integer> firstOfPart = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> remarks = new ArrayList<>();
    private final RawRow header;
    private @Nullable RowSource open;
    private int at = -1;

    /**
     * Joins tables.
     *
     * @param name name of the file for messages
     * @param parts the tables, at least one
     * @throws RefusedFileException when they are too many
     */
    public PartedRows(String name, List<Part> parts) {
        this.parts = List.copyOf(parts);
        Columns columns = new Columns();
        for (Part part : parts) {
            places.add(columns.add(part.header().cells()));
            firstOfPart.add(names.size());
            names.addAll(part.names());
            remarks.add(part.remarks());
        }
        if (names.size() > Parts.MOST) {
            throw new RefusedFileException(
                    "TOO_MANY_PARTS",
                    name + ": there are " + names.size() + " tables in it; at most " + Parts.MOST
                            + " are read as one inventory. Send them in several files.");
        }
        this.header = new RawRow(parts.get(0).header().rowNumber(), columns.names());
    }

    @Override
    public RawRow header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() {
        while (true) {
            if (open == null) {
                if (at + 1 == parts.size()) {
                    return null;
                }
                at++;
                open = parts.get(at).opener().get();
            }
            RawRow row = open.next();
            if (row != null) {
                int part = firstOfPart.get(at) + Parts.part(row.rowNumber());
                return new RawRow(Parts.number(part, Parts.row(row.rowNumber())), placed(row.cells()));
            }
            remarks.set(at, open.remarks());
            open.close();
            open = null;
        }
    }

    private List<String> placed(List<String> cells) {
        int[] place = places.get(at);
        if (isSame(place) && (place.length == header.cells().size() || cells.size() <= place.length)) {
            return cells;
        }
        int width = header.cells().size();
        int beyond = Math.max(0, cells.size() - place.length);
        List<String> placed = new ArrayList<>(Collections.nCopies(width + beyond, ""));
        for (int i = 0; i < cells.size(); i++) {
            placed.set(i < place.length ? place[i] : width + i - place.length, cells.get(i));
        }
        return placed;
    }

    private static boolean isSame(int[] place) {
        for (int i = 0; i < place.length; i++) {
            if (place[i] != i) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String encoding() {
        return parts.stream()
                .map(Part::encoding)
                .filter(encoding -> !encoding.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String dialect() {
        return parts.stream().map(Part::dialect).distinct().collect(Collectors.joining(", "));
    }

    @Override
    public String sheet() {
        return names.size() == 1 ? names.get(0) : "";
    }

    @Override
    public List<String> parts() {
        return List.copyOf(names);
    }

    @Override
    public WorkbookParts workbookParts() {
        return WorkbookParts.joined(parts);
    }

    @Override
    public List<String> remarks() {
        List<String> all = new ArrayList<>();
        if (names.size() > 1) {
            String some = names.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
            all.add("Read as one inventory of " + names.size() + " parts: " + some
                    + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more." : "."));
        }
        Part first = parts.get(0);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String which = "Part " + Quoted.of(part.shown()) + ": ";
            difference(
                    part,
                    "has ",
                    Columns.beyond(part.header().cells(), first.header().cells()),
                    all);
            difference(
                    part,
                    "lacks ",
                    Columns.beyond(first.header().cells(), part.header().cells()),
                    all);
            remarks.get(i).forEach(remark -> all.add(which + remark));
        }
        return all;
    }

    /** Of the pages of one list all but the last say that more follow; so say the parts when each is one. */
    @Override
    public Optional<String> incomplete() {
        List<Part> pages =
                parts.stream().filter(part -> part.incomplete().isPresent()).toList();
        return pages.size() == parts.size() - 1
                ? Optional.empty()
                : pages.stream()
                        .reduce((one, other) -> other)
                        .flatMap(part ->
                                part.incomplete().map(why -> "its part " + Quoted.of(part.shown()) + " says: " + why));
    }

    private void difference(Part part, String verb, List<String> columns, List<String> remarks) {
        if (!columns.isEmpty()) {
            String some = columns.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
            int more = columns.size() - SHOWN;
            remarks.add("Part " + Quoted.of(part.shown()) + " " + verb
                    + (columns.size() == 1 ? "a column that " : "columns that ")
                    + Quoted.of(parts.get(0).shown()) + (verb.startsWith("has") ? " has not: " : " has: ") + some
                    + (more > 0 ? " and " + more + " more." : "."));
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
