package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.expression.BeanFactoryResolver;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.NativeDetector;
import org.springframework.core.ResolvableType;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelEvaluationException;
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

	private static final Logger logger = LoggerFactory.getLogger(FluxerListener.class);

	static final Set<String> BUILT_IN = Set.of("#root", "#this");

	private final StandardEvaluationContext delegates = new StandardEvaluationContext();

	private final Expression expression;

	private final Map<String, Integer> parameters;

	private final Set<String> failures = ConcurrentHashMap.newKeySet();

	private ListenerCondition(Expression expression, Map<String, Integer> parameters, BeanFactory beanFactory) {
		this.expression = expression;
		this.parameters = parameters;
		this.delegates.setBeanResolver(new BeanFactoryResolver(beanFactory));
	}

	/**
	 * Parses a condition.
	 * @param beanType the class of the bean that has the method
	 * @param events the types of the events that it is asked for
	 * @return the condition, {@code null} if there is none
	 * @throws Refusal if it can never work
	 */
	static @Nullable ListenerCondition of(String condition, Method method, Class<?> beanType, Set<Class<?>> events,
			BeanFactory beanFactory) {
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
		Map<String, ResolvableType> types = new HashMap<>();
		parameters.forEach((name, index) -> types.put(name,
				ResolvableType.forMethodParameter(new MethodParameter(method, index).withContainingClass(beanType))));
		// A native image knows only those members that somebody has asked for.
		if (!NativeDetector.inNativeImage()) {
			new ConditionCheck(types, events).check(expression.getAST());
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
			if (context.absent || isKnown(ex)) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Tells whether the condition has failed in the same way before: a slip in it would
	 * fail at every event, and one error says all there is to say. What a method of the
	 * application throws is never taken for such a slip.
	 */
	private boolean isKnown(RuntimeException failure) {
		if (!(failure instanceof SpelEvaluationException evaluation) || failure.getCause() != null) {
			return false;
		}
		boolean known = !this.failures.add(evaluation.getMessageCode() + " at " + evaluation.getPosition());
		if (known) {
			logger.debug("The condition {} has failed again", this.expression.getExpressionString(), failure);
		}
		return known;
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
