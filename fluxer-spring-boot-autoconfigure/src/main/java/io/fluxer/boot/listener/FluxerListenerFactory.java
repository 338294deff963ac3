package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.OrderComparator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.Assert;

/**
 * Makes listeners of the methods with {@link FluxerListener}, before Spring's own
 * factories are asked.
 */
final class FluxerListenerFactory implements EventListenerFactory, BeanFactoryAware, Ordered {

	private static final int ORDER = 40;

	private final List<FluxerListenerAdapter> listeners = new CopyOnWriteArrayList<>();

	private @Nullable BeanFactory beanFactory;

	@Override
	public void setBeanFactory(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public boolean supportsMethod(Method method) {
		return AnnotatedElementUtils.hasAnnotation(method, FluxerListener.class);
	}

	@Override
	public ApplicationListener<?> createApplicationListener(String beanName, Class<?> type, Method method) {
		BeanFactory factory = this.beanFactory;
		Assert.state(factory != null, "No bean factory");
		FluxerListenerAdapter listener = new FluxerListenerAdapter(beanName, type, method, factory);
		this.listeners.add(listener);
		return listener;
	}

	/**
	 * Calls the listeners that an event has not reached, because a listener before them
	 * threw what ends a publication.
	 */
	void callRest(FluxerEvent<?> event) {
		this.listeners.stream()
			.filter((listener) -> !event.hasReached(listener) && listener.supportsEventType(event.getResolvableType()))
			.sorted(OrderComparator.INSTANCE)
			.forEach((listener) -> call(listener, event));
	}

	private static void call(FluxerListenerAdapter listener, FluxerEvent<?> event) {
		try {
			listener.onApplicationEvent(event);
		}
		catch (Error ex) {
			// The listener has logged it; the next one has its turn.
			return;
		}
	}

}
