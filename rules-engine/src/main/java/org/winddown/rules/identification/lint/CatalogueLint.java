package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for what in a catalogue contradicts itself, can never matter, or would fire on the wrong names.
 *
 * <p>It reads the files as they are written, so that every problem names its file and line. What a file may say at all
 * is the reader's business.
 */
public final class CatalogueLint {

    private CatalogueLint() {}

    /**
     * What is wrong with a catalogue; empty when it is clean. Ordered by file and line.
     *
     * @param files the files of all its vendors
     */
    public static List<CatalogueProblem> problems(List<CatalogueFile> files) {
        List<CatalogueProblem> problems = new ArrayList<>();
        problems.addAll(new Claims(files).problems());
        problems.addAll(new CrossReferences(files).problems());
        for (CatalogueFile file : files) {
            problems.addAll(Ownership.problems(file));
            problems.addAll(Reach.problems(file));
            problems.addAll(CommonWords.problems(file));
        }
        problems.sort(Comparator.comparing(CatalogueProblem::file).thenComparingInt(CatalogueProblem::line));
        return List.copyOf(problems);
    }
}
