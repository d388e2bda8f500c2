package org.winddown.rules.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.fact.FactVocabulary;

/** Walks over a checked expression, refuses what is too clever, and notes what is compared with what. */
final class ConditionWalk {

    private static final Set<String> JUNCTIONS = Set.of("_&&_", "_||_", "!_", "_?_:_");
    private static final Set<String> EQUALITIES = Set.of("_==_", "_!=_");
    private static final Set<String> ORDERS = Set.of("_<_", "_<=_", "_>_", "_>=_");

    private final FactVocabulary vocabulary;
    private final Map<String, List<String>> readings;
    private final Map<String, Set<Object>> comparedWith = new TreeMap<>();
    private final Set<String> given = new TreeSet<>();
    private final Set<String> readingsUsed = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    ConditionWalk(FactVocabulary vocabulary, Map<String, List<String>> readings) {
        this.vocabulary = vocabulary;
        this.readings = readings;
    }

    ConditionUses over(CelExpr root) throws ConditionException {
        visit(root);
        if (!problems.isEmpty()) {
            throw new ConditionException(problems);
        }
        return new ConditionUses(
                Collections.unmodifiableMap(comparedWith),
                Collections.unmodifiableSet(given),
                Collections.unmodifiableSet(readingsUsed));
    }

    private void visit(CelExpr expr) {
        switch (expr.exprKind().getKind()) {
            case IDENT -> alone(expr.ident().name());
            case CALL -> call(expr.call());
            case CONSTANT -> problems.add("a condition that is always true or always false says nothing; leave it out");
            default -> tooClever();
        }
    }

    private void alone(String name) {
        if (name.startsWith(ConditionCompiler.GIVEN)) {
            given.add(name.substring(ConditionCompiler.GIVEN.length()));
        } else {
            comparedWith.computeIfAbsent(name, fact -> new TreeSet<>());
        }
    }

    private void call(CelExpr.CelCall call) {
        if (JUNCTIONS.contains(call.function())) {
            call.args().forEach(this::visit);
        } else if (EQUALITIES.contains(call.function()) || ORDERS.contains(call.function())) {
            compare(call.args().get(0), call.args().get(1));
        } else if (call.function().equals("@in")) {
            in(call.args().get(0), call.args().get(1));
        } else {
            tooClever();
        }
    }

    private void compare(CelExpr one, CelExpr other) {
        Optional<Object> constant = constant(other).or(() -> constant(one));
        CelExpr asked = constant(other).isPresent() ? one : other;
        if (constant.isEmpty()) {
            problems.add("compare a fact with a constant, for example country == \"US\"");
        } else {
            note(asked, List.of(constant.get()));
        }
    }

    private void in(CelExpr element, CelExpr collection) {
        if (collection.exprKind().getKind() == CelExpr.ExprKind.Kind.LIST) {
            List<Object> constants = new ArrayList<>();
            for (CelExpr each : collection.list().elements()) {
                constant(each).ifPresentOrElse(constants::add, this::tooClever);
            }
            note(element, constants);
        } else {
            constant(element).ifPresentOrElse(constant -> note(collection, List.of(constant)), this::tooClever);
        }
    }

    private void note(CelExpr asked, List<Object> constants) {
        if (asked.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            tooClever();
            return;
        }
        String name = asked.ident().name();
        if (name.startsWith(ConditionCompiler.READING)) {
            String reading = ConditionCompiler.reading(name);
            readingsUsed.add(reading);
            among("reading \"" + reading + "\"", readings.getOrDefault(reading, List.of()), constants);
            return;
        }
        comparedWith.computeIfAbsent(name, fact -> new TreeSet<>()).addAll(constants);
        vocabulary
                .find(name)
                .map(FactDefinition::values)
                .filter(values -> !values.isEmpty())
                .ifPresent(values -> among("fact \"" + name + "\"", values, constants));
    }

    private void among(String what, List<String> values, List<Object> constants) {
        for (Object constant : constants) {
            if (!constant.equals("") && !values.contains(constant.toString())) {
                problems.add(what + " is never \"" + constant + "\"; it may be " + values);
            }
        }
    }

    private static Optional<Object> constant(CelExpr expr) {
        if (expr.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> Optional.of(constant.stringValue());
            case INT64_VALUE -> Optional.of(constant.int64Value());
            default -> Optional.empty();
        };
    }

    private void tooClever() {
        problems.add("only comparisons of a fact or reading with constants, given(fact), &&, ||, !, ?: and"
                + " parentheses are allowed");
    }
}
