package io.fluxer.boot.listener;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.boot.listener.ConditionTypes.Found;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;

/**
 * Follows the properties of a condition along the types of the event and the parameters,
 * to find at the start what can never be there. Where a subclass could have it, nothing
 * is said.
 */
final class ConditionCheck {

	private static final ConditionTypes ROOT = ConditionTypes.of(ListenerCondition.Root.class);

	private static final Properties PROPERTIES = new Properties();

	private final Map<String, ResolvableType> parameters;

	private final ConditionTypes events;

	/**
	 * Creates it.
	 * @param parameters the types of the parameters by their names
	 * @param events the types of the events
	 */
	ConditionCheck(Map<String, ResolvableType> parameters, Set<Class<?>> events) {
		this.parameters = Map.copyOf(parameters);
		this.events = new ConditionTypes(events.stream().map(ResolvableType::forClass).toList());
	}

	/**
	 * Checks an expression.
	 * @throws Refusal if it reads what no value can have
	 */
	void check(SpelNode node) {
		if (node instanceof CompoundExpression) {
			checkChain(node);
			return;
		}
		if (isMember(node)) {
			next(ROOT, node);
		}
		checkChildren(node);
	}

	/** Names within a projection, a selection or brackets are those of other things. */
	private void checkChildren(SpelNode node) {
		if (node instanceof Projection || node instanceof Selection || node instanceof Indexer) {
			return;
		}
		for (int i = 0; i < node.getChildCount(); i++) {
			check(node.getChild(i));
		}
	}

	private void checkChain(SpelNode chain) {
		SpelNode first = chain.getChild(0);
		ConditionTypes at = first(first);
		checkChildren(first);
		for (int i = 1; i < chain.getChildCount(); i++) {
			SpelNode node = chain.getChild(i);
			at = next(at, node);
			checkChildren(node);
		}
	}

	private ConditionTypes first(SpelNode node) {
		if (node instanceof VariableReference) {
			String name = node.toStringAST().substring(1);
			ResolvableType type = this.parameters.get(name);
			return ListenerCondition.BUILT_IN.contains("#" + name) ? ROOT
					: (type != null) ? new ConditionTypes(List.of(type)) : ConditionTypes.UNKNOWN;
		}
		return isMember(node) ? next(ROOT, node) : ConditionTypes.UNKNOWN;
	}

	private static boolean isMember(SpelNode node) {
		return node instanceof PropertyOrFieldReference || node instanceof MethodReference;
	}

	private ConditionTypes next(ConditionTypes at, SpelNode node) {
		String text = node.toStringAST();
		if (at.isOnly(FluxerEvent.class) && (text.equals("payload") || text.equals("getPayload()"))) {
			// What the envelope carries is known better than its type says.
			return this.events;
		}
		if (node instanceof PropertyOrFieldReference property) {
			return at.next(property.getName(), "property", (type) -> PROPERTIES.find(property.getName(), type));
		}
		if (node instanceof MethodReference method) {
			return at.next(method.getName(), "method", (type) -> findMethod(method.getName(), type));
		}
		return (node instanceof Indexer) ? at.element() : ConditionTypes.UNKNOWN;
	}

	private static Found findMethod(String name, ResolvableType type) {
		List<Method> methods = Arrays.stream(type.toClass().getMethods())
			.filter((method) -> method.getName().equals(name))
			.toList();
		return new Found(!methods.isEmpty(), (methods.size() == 1) ? returned(methods.get(0), type) : null);
	}

	private static ResolvableType returned(Method method, ResolvableType type) {
		return ResolvableType.forMethodParameter(new MethodParameter(method, -1), type);
	}

	/** Spring's own rule for what is a property. */
	private static final class Properties extends ReflectivePropertyAccessor {

		Found find(String name, ResolvableType type) {
			Class<?> raw = type.toClass();
			if (raw.isArray()) {
				return new Found(name.equals("length"), null);
			}
			Method getter = findGetterForProperty(name, raw, false);
			if (getter != null) {
				return new Found(true, returned(getter, type));
			}
			Field field = findField(name, raw, false);
			return new Found(field != null, (field != null) ? ResolvableType.forField(field, type) : null);
		}

	}

}
