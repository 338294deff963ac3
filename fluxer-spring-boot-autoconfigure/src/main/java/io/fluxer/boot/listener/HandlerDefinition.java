package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.BridgeMethodResolver;

/**
 * A method of a bean that is to be called with events.
 *
 * @param annotation the name of what marks it, for errors: {@code @FluxerListener}
 * @param id its name in logs, metrics and the registry
 * @param beanName the bean
 * @param beanType the class of the bean behind its proxies
 * @param invocable the method as it can be invoked on the bean, see
 * {@link AopUtils#selectInvocableMethod}
 * @param eventNames the names of what it listens to, for people
 * @param events the events that it is called with
 * @param binders binders that are asked before all others
 * @param timeout how long a call may take, {@code null} to leave it to the lane
 * @since 0.1.0
 */
public record HandlerDefinition(String annotation, String id, String beanName, Class<?> beanType, Method invocable,
		Set<String> eventNames, EventTypes events, List<ArgumentBinder> binders, @Nullable Duration timeout) {

	/**
	 * Copies the collections.
	 */
	public HandlerDefinition {
		eventNames = Set.copyOf(eventNames);
		binders = List.copyOf(binders);
	}

	/**
	 * Finds the method whose annotations and parameters count.
	 * @param invocable the method as it can be invoked, perhaps one of an interface
	 * @param beanType the class of the bean behind its proxies
	 * @return the method of the class
	 */
	public static Method targetMethod(Method invocable, Class<?> beanType) {
		return Proxy.isProxyClass(beanType) ? BridgeMethodResolver.findBridgedMethod(invocable)
				: BridgeMethodResolver.findBridgedMethod(AopUtils.getMostSpecificMethod(invocable, beanType));
	}

	/**
	 * Returns the method whose annotations and parameters count.
	 * @return the method of the class
	 */
	public Method method() {
		return targetMethod(this.invocable, this.beanType);
	}

	InvalidHandlerMethodException refuse(String problem, String action) {
		return new InvalidHandlerMethodException(this.annotation, method(), problem, action);
	}

}
