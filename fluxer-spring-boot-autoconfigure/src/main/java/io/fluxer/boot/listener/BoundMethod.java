package io.fluxer.boot.listener;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.util.ReflectionUtils;

/**
 * A method of a bean whose parameters are bound and whose return value is understood.
 */
final class BoundMethod {

	private final BeanFactory beanFactory;

	private final String beanName;

	private final Method method;

	private final Argument[] arguments;

	private final @Nullable ReturnValue returnValue;

	private volatile @Nullable Object singleton;

	BoundMethod(BeanFactory beanFactory, String beanName, Method invocable, Argument[] arguments,
			@Nullable ReturnValue returnValue) {
		this.beanFactory = beanFactory;
		this.beanName = beanName;
		this.method = BridgeMethodResolver.findBridgedMethod(invocable);
		this.arguments = arguments;
		this.returnValue = returnValue;
		ReflectionUtils.makeAccessible(this.method);
	}

	/**
	 * Tells whether the method returns values that are handled.
	 */
	boolean replies() {
		return this.returnValue != null && this.returnValue.replies();
	}

	Arguments arguments(FluxerEvent<?> event, @Nullable Object subject) {
		return new Arguments(this.arguments, event, subject);
	}

	@Nullable Object invoke(@Nullable Object[] values) throws Exception {
		try {
			return this.method.invoke(bean(), values);
		}
		catch (InvocationTargetException ex) {
			throw unwrap(ex.getTargetException());
		}
	}

	/**
	 * Returns the work that is left once the method has returned a value.
	 */
	@Nullable Mono<Void> work(@Nullable Object result, FluxerEvent<?> event) {
		return (result != null && this.returnValue != null) ? this.returnValue.work(result, event) : null;
	}

	private static Exception unwrap(Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		if (failure instanceof UndeclaredThrowableException wrapper
				&& wrapper.getUndeclaredThrowable() instanceof Exception undeclared) {
			return undeclared;
		}
		return (failure instanceof Exception exception) ? exception : new UndeclaredThrowableException(failure);
	}

	private Object bean() {
		Object known = this.singleton;
		if (known != null) {
			return known;
		}
		Object bean = this.beanFactory.getBean(this.beanName);
		if (this.beanFactory.isSingleton(this.beanName)) {
			this.singleton = bean;
		}
		return bean;
	}

}
