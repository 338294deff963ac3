package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.client.Client;
import io.fluxer.client.LaneOptions;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.OrderComparator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Makes listeners of the methods with {@link FluxerListener}, before Spring's own
 * factories are asked.
 */
final class FluxerListenerFactory implements EventListenerFactory, Ordered {

	private static final int ORDER = 40;

	private static final String ANNOTATION = "@FluxerListener";

	private final List<FluxerListenerAdapter> listeners = new CopyOnWriteArrayList<>();

	private final HandlerMethods handlerMethods;

	FluxerListenerFactory(HandlerMethods handlerMethods) {
		this.handlerMethods = handlerMethods;
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
	public ApplicationListener<?> createApplicationListener(String beanName, Class<?> type, Method invocable) {
		Method method = HandlerDefinition.targetMethod(invocable, type);
		try {
			FluxerListenerAdapter listener = create(beanName, type, invocable, method);
			this.listeners.add(listener);
			return listener;
		}
		catch (Refusal ex) {
			throw ex.of(ANNOTATION, method);
		}
	}

	/**
	 * Returns the listeners of this context, and those that other contexts lent to it.
	 */
	List<FluxerListenerAdapter> listeners() {
		return this.listeners;
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

	private FluxerListenerAdapter create(String beanName, Class<?> type, Method invocable, Method method) {
		ConfigurableListableBeanFactory beans = this.handlerMethods.beanFactory();
		ListenerAttributes attributes = ListenerAttributes.of(method, beans);
		ListenerSignature signature = ListenerSignature.of(method, type, attributes.classes(), attributes.events());
		ListenerCondition condition = ListenerCondition.of(attributes.condition(), method, beans);
		HandlerMethod handler = this.handlerMethods
			.create(new HandlerDefinition(ANNOTATION, attributes.id(method, type), beanName, type, invocable,
					signature.eventNames(), signature.events(), List.of(), attributes.timeout(longestTimeout(beans))));
		AuthorFilter authors = AuthorFilter.of(attributes.authors(), handler.replies());
		if (handler.replies() && authors.includesSelf()) {
			throw new Refusal(
					"returns what is to be posted, so it cannot listen to the bot itself: it would answer its "
							+ "own answers",
					"Leave SELF and ANY out of 'author', or return nothing.");
		}
		return new FluxerListenerAdapter(beans, signature,
				new ListenerFilter(signature.names(), attributes.guilds(), attributes.channels(), authors), condition,
				handler);
	}

	private static Duration longestTimeout(ConfigurableListableBeanFactory beans) {
		Client client = beans.getBeanProvider(Client.class).getIfUnique();
		return ((client != null) ? client.options().lanes() : LaneOptions.defaults()).timeout();
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
