package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.expression.BeanFactoryResolver;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * A condition of a listener, parsed and checked at the start. Arguments are resolved only
 * if it names them.
 */
final class ListenerCondition {

	private static final Set<String> BUILT_IN = Set.of("#root", "#this");

	private final StandardEvaluationContext delegates = new StandardEvaluationContext();

	private final Expression expression;

	private final Map<String, Integer> parameters;

	private ListenerCondition(Expression expression, Map<String, Integer> parameters, BeanFactory beanFactory) {
		this.expression = expression;
		this.parameters = parameters;
		this.delegates.setBeanResolver(new BeanFactoryResolver(beanFactory));
	}

	/**
	 * Parses a condition.
	 * @return the condition, {@code null} if there is none
	 * @throws Refusal if it can never work
	 */
	static @Nullable ListenerCondition of(String condition, Method method, BeanFactory beanFactory) {
		if (condition.isBlank()) {
			return null;
		}
		SpelExpression expression = parse(condition);
		Map<String, Integer> parameters = new HashMap<>();
		@Nullable String @Nullable [] names = new DefaultParameterNameDiscoverer().getParameterNames(method);
		for (int i = 0; i < method.getParameterCount(); i++) {
			parameters.put("a" + i, i);
			parameters.put("p" + i, i);
			String name = (names != null) ? names[i] : null;
			if (name != null) {
				parameters.put(name, i);
			}
		}
		Set<String> unknown = new LinkedHashSet<>();
		addVariables(expression.getAST(), unknown);
		unknown.removeAll(BUILT_IN);
		parameters.keySet().forEach((name) -> unknown.remove("#" + name));
		if (!unknown.isEmpty()) {
			throw new Refusal(
					"has a condition that names " + String.join(", ", unknown) + ", which is none of its parameters",
					"Write #a0 or #root.event where there is no name."
							+ ((names == null) ? " Names are known if the class is compiled with -parameters." : ""));
		}
		return new ListenerCondition(expression, parameters, beanFactory);
	}

	boolean matches(Arguments arguments) throws Exception {
		Context context = new Context(this.parameters, arguments);
		this.delegates.applyDelegatesTo(context);
		try {
			return Boolean.TRUE.equals(this.expression.getValue(context, Boolean.class));
		}
		catch (RuntimeException ex) {
			if (context.failure != null) {
				throw context.failure;
			}
			if (context.absent) {
				return false;
			}
			throw ex;
		}
	}

	private static SpelExpression parse(String condition) {
		try {
			return new SpelExpressionParser().parseRaw(condition);
		}
		catch (ParseException ex) {
			throw new Refusal("has a condition that is no expression: " + ex.getMessage(),
					"Write an expression of Spring's expression language, for example #event.message.content == '!ping'.");
		}
	}

	private static void addVariables(SpelNode node, Set<String> variables) {
		if (node instanceof VariableReference) {
			variables.add(node.toStringAST());
		}
		for (int i = 0; i < node.getChildCount(); i++) {
			addVariables(node.getChild(i), variables);
		}
	}

	/** What an expression sees, the arguments as it asks for them. */
	private static final class Context extends StandardEvaluationContext {

		private final Map<String, Integer> parameters;

		private final Arguments arguments;

		private boolean absent;

		private @Nullable Exception failure;

		Context(Map<String, Integer> parameters, Arguments arguments) {
			super(new Root(arguments));
			this.parameters = parameters;
			this.arguments = arguments;
		}

		@Override
		public @Nullable Object lookupVariable(String name) {
			Integer index = this.parameters.get(name);
			if (index == null) {
				return super.lookupVariable(name);
			}
			try {
				Object value = this.arguments.get(index);
				this.absent |= value == Argument.NONE;
				return (value != Argument.NONE) ? value : null;
			}
			catch (Exception ex) {
				this.failure = ex;
				throw new IllegalStateException(ex);
			}
		}

	}

	/** What {@code #root} is, as for Spring's own listeners. */
	static final class Root {

		private final Arguments arguments;

		Root(Arguments arguments) {
			this.arguments = arguments;
		}

		public FluxerEvent<?> getEvent() {
			return this.arguments.event();
		}

		public @Nullable Object @Nullable [] getArgs() throws Exception {
			return this.arguments.all();
		}

	}

}
