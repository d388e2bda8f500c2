package org.winddown.rules.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.fact.FactVocabulary;

/**
 * Checks conditions and makes them runnable. The language is CEL, narrowed to what counsel can read and to what leaves
 * the values of a fact countable: comparisons of a fact with constants, joined by {@code && || ! ?:}.
 *
 * <p>{@code given(fact)} asks whether a fact is known; {@code reading("id") == "option"} asks for a reading.
 */
public final class ConditionCompiler {

    static final String READING = "reading_";
    static final String GIVEN = "given_";

    private final FactVocabulary vocabulary;
    private final CelCompiler compiler;
    private final Map<String, List<String>> readings;

    private ConditionCompiler(FactVocabulary vocabulary, CelCompiler compiler, Map<String, List<String>> readings) {
        this.vocabulary = vocabulary;
        this.compiler = compiler;
        this.readings = Map.copyOf(readings);
    }

    /** A compiler for conditions over the facts of a vocabulary. */
    public ConditionCompiler(FactVocabulary vocabulary) {
        this(vocabulary, compiler(vocabulary), Map.of());
    }

    private static CelCompiler compiler(FactVocabulary vocabulary) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .addMacros(CelMacro.newGlobalMacro("given", 1, (factory, target, arguments) -> {
                    CelExpr argument = arguments.get(0);
                    return argument.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                            ? Optional.of(factory.newIdentifier(
                                    GIVEN + argument.ident().name()))
                            : Optional.empty();
                }))
                .addMacros(CelMacro.newGlobalMacro("reading", 1, (factory, target, arguments) -> {
                    CelExpr argument = arguments.get(0);
                    return argument.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                                    && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                            ? Optional.of(factory.newIdentifier(
                                    variable(argument.constant().stringValue())))
                            : Optional.empty();
                }))
                .setResultType(SimpleType.BOOL);
        for (FactDefinition fact : vocabulary.all()) {
            builder.addVar(GIVEN + fact.name(), SimpleType.BOOL);
            if (fact.type() != FactType.MOMENT) {
                builder.addVar(fact.name(), type(fact.type()));
            }
        }
        return builder.build();
    }

    /** The inner name of a reading; its id may have hyphens, which names may not. */
    private static String variable(String reading) {
        return READING + HexFormat.of().formatHex(reading.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the reading with that inner name. */
    static String reading(String variable) {
        return new String(HexFormat.of().parseHex(variable.substring(READING.length())), StandardCharsets.UTF_8);
    }

    private static CelType type(FactType type) {
        return switch (type) {
            case YES_NO -> SimpleType.BOOL;
            case NUMBER -> SimpleType.INT;
            case TEXTS -> ListType.create(SimpleType.STRING);
            case TEXT, MOMENT -> SimpleType.STRING;
        };
    }

    /** The same compiler, for conditions that may ask for readings, given the options of each by id. */
    public ConditionCompiler withReadings(Map<String, List<String>> known) {
        CelCompilerBuilder builder = compiler.toCompilerBuilder();
        known.keySet().forEach(reading -> builder.addVar(variable(reading), SimpleType.STRING));
        return new ConditionCompiler(vocabulary, builder.build(), known);
    }

    /**
     * Checks a condition.
     *
     * @param text the expression
     * @throws ConditionException with every problem found
     */
    public Condition compile(String text) throws ConditionException {
        CelExpr root = checked(text).getExpr();
        ConditionUses uses = new ConditionWalk(vocabulary, readings).over(root);
        return new Condition(text, Clause.of(root), uses);
    }

    /** The expression with its types checked, before anybody asks whether it is too clever. */
    CelAbstractSyntaxTree checked(String text) throws ConditionException {
        CelValidationResult checked = compiler.compile(text);
        if (checked.hasError()) {
            List<String> problems = new ArrayList<>();
            for (CelIssue issue : checked.getErrors()) {
                problems.add("condition, column " + (issue.getSourceLocation().getColumn() + 1) + ": "
                        + explained(issue.getMessage()));
            }
            throw new ConditionException(problems);
        }
        try {
            return checked.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("Condition \"" + text + "\" was checked and yet has errors.", e);
        }
    }

    /** The library's message, with what to do where it speaks of its own inner names. */
    private String explained(String message) {
        for (FactDefinition fact : vocabulary.all()) {
            if (fact.type() == FactType.MOMENT && message.contains("reference to '" + fact.name() + "'")) {
                return "\"" + fact.name() + "\" is a date; compare it under \"dates\", for example {fact: "
                        + fact.name() + ", is: before, ...}";
            }
        }
        Matcher unknown = Pattern.compile(READING + "([0-9a-f]+)").matcher(message);
        if (unknown.find()) {
            return "reading \"" + reading(unknown.group()) + "\" is not defined in this pack; defined are "
                    + readings.keySet().stream().sorted().toList();
        }
        return message.startsWith("undeclared reference to")
                ? message.replace(" (in container '')", "").replace(GIVEN, "")
                        + "; it is no fact of docs/reference/facts.md"
                : message;
    }
}
