package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Checks a condition at the start, where Spring would find fault with it at every event.
 */
final class ListenerCondition {

	private static final Set<String> BUILT_IN = Set.of("#root", "#this");

	private ListenerCondition() {
	}

	/**
	 * Returns what is wrong with a condition, or {@code null}.
	 */
	static @Nullable String problem(String condition, Method method) {
		if (condition.isEmpty()) {
			return null;
		}
		SpelNode root;
		try {
			root = new SpelExpressionParser().parseRaw(condition).getAST();
		}
		catch (ParseException ex) {
			return "has a condition that is no expression: " + ex.getMessage();
		}
		@Nullable String @Nullable [] names = new DefaultParameterNameDiscoverer().getParameterNames(method);
		Set<String> unknown = new LinkedHashSet<>();
		addVariables(root, unknown);
		unknown.removeAll(BUILT_IN);
		for (int i = 0; i < method.getParameterCount(); i++) {
			unknown.removeAll(Set.of("#a" + i, "#p" + i));
		}
		if (names != null) {
			Arrays.stream(names).forEach((name) -> unknown.remove("#" + name));
		}
		if (unknown.isEmpty()) {
			return null;
		}
		return "has a condition that names " + String.join(", ", unknown) + ", which is none of its parameters"
				+ ((names == null) ? "; their names are known only if the class is compiled with -parameters" : "")
				+ ". Write #a0 or #root.event where there is no name";
	}

	private static void addVariables(SpelNode node, Set<String> variables) {
		if (node instanceof VariableReference) {
			variables.add(node.toStringAST());
		}
		for (int i = 0; i < node.getChildCount(); i++) {
			addVariables(node.getChild(i), variables);
		}
	}

}
