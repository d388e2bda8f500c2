package org.winddown.rules.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A checked expression that answers from facts, from left to right, and looks at no more of them than it needs. */
sealed interface Clause {

    /** Whether it holds. */
    boolean holds(FactLookup lookup);

    /** All hold; after one that does not, no other is looked at. */
    record Every(List<Clause> parts) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            for (Clause part : parts) {
                if (!part.holds(lookup)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One holds; after one that does, no other is looked at. */
    record Any(List<Clause> parts) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            for (Clause part : parts) {
                if (part.holds(lookup)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The other does not hold. */
    record Not(Clause part) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return !part.holds(lookup);
        }
    }

    /** One of two, as a third says. */
    record Choice(Clause test, Clause then, Clause otherwise) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return test.holds(lookup) ? then.holds(lookup) : otherwise.holds(lookup);
        }
    }

    /** The fact is known. */
    record Given(String fact) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return lookup.given(fact);
        }
    }

    /** The answer is yes. */
    record Yes(String fact) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return (Boolean) lookup.fact(fact);
        }
    }

    /** The reading is decided for an option. */
    record Decided(String reading, Object option) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return lookup.reading(reading).equals(option);
        }
    }

    /** The reading is decided for one of some options. */
    record DecidedAmong(String reading, List<Object> options) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return options.contains(lookup.reading(reading));
        }
    }

    /** The fact is a constant. */
    record Same(String fact, Object constant) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return lookup.fact(fact).equals(constant);
        }
    }

    /** The fact is one of some constants. */
    record Among(String fact, List<Object> constants) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return constants.contains(lookup.fact(fact));
        }
    }

    /** The words of a fact have a constant among them. */
    record Has(String fact, Object constant) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            return ((Collection<?>) lookup.fact(fact)).contains(constant);
        }
    }

    /** The number is below a constant, or at it when that is included. */
    record Below(String fact, long constant, boolean included) implements Clause {

        @Override
        public boolean holds(FactLookup lookup) {
            long value = (Long) lookup.fact(fact);
            return value < constant || (included && value == constant);
        }
    }

    /**
     * The clause of an expression that {@link ConditionWalk} has let through.
     *
     * @throws IllegalArgumentException when it has not
     */
    static Clause of(CelExpr expr) {
        if (expr.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT) {
            String name = expr.ident().name();
            return name.startsWith(ConditionCompiler.GIVEN)
                    ? new Given(name.substring(ConditionCompiler.GIVEN.length()))
                    : new Yes(name);
        }
        CelExpr.CelCall call = expr.call();
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_&&_" -> new Every(args.stream().map(Clause::of).toList());
            case "_||_" -> new Any(args.stream().map(Clause::of).toList());
            case "!_" -> new Not(of(args.get(0)));
            case "_?_:_" -> new Choice(of(args.get(0)), of(args.get(1)), of(args.get(2)));
            case "_==_" -> same(args);
            case "_!=_" -> new Not(same(args));
            case "_<_" -> ordered(args, true, false);
            case "_<=_" -> ordered(args, true, true);
            case "_>_" -> ordered(args, false, false);
            case "_>=_" -> ordered(args, false, true);
            case "@in" -> in(args.get(0), args.get(1));
            default -> throw new IllegalArgumentException("Function " + call.function() + " is not for conditions.");
        };
    }

    private static Clause same(List<CelExpr> args) {
        boolean constantLast = isConstant(args.get(1));
        String name = args.get(constantLast ? 0 : 1).ident().name();
        Object constant = constant(args.get(constantLast ? 1 : 0));
        return name.startsWith(ConditionCompiler.READING)
                ? new Decided(ConditionCompiler.reading(name), constant)
                : new Same(name, constant);
    }

    private static Clause ordered(List<CelExpr> args, boolean below, boolean included) {
        boolean constantLast = isConstant(args.get(1));
        String name = args.get(constantLast ? 0 : 1).ident().name();
        long constant = (Long) constant(args.get(constantLast ? 1 : 0));
        return below == constantLast
                ? new Below(name, constant, included)
                : new Not(new Below(name, constant, !included));
    }

    private static Clause in(CelExpr element, CelExpr collection) {
        if (isConstant(element)) {
            return new Has(collection.ident().name(), constant(element));
        }
        List<Object> constants = new ArrayList<>();
        collection.list().elements().forEach(each -> constants.add(constant(each)));
        String name = element.ident().name();
        return name.startsWith(ConditionCompiler.READING)
                ? new DecidedAmong(ConditionCompiler.reading(name), List.copyOf(constants))
                : new Among(name, List.copyOf(constants));
    }

    private static boolean isConstant(CelExpr expr) {
        return expr.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    }

    private static Object constant(CelExpr expr) {
        CelConstant constant = expr.constant();
        return constant.getKind() == CelConstant.Kind.INT64_VALUE ? constant.int64Value() : constant.stringValue();
    }
}
