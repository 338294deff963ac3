package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.LaneOptions;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.OrderComparator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;

/**
 * Makes listeners of the methods with {@link FluxerListener}, before Spring's own
 * factories are asked.
 */
final class FluxerListenerFactory implements EventListenerFactory, Ordered {

	private static final int ORDER = 40;

	static final String ANNOTATION = "@FluxerListener";

	private final List<FluxerListenerAdapter> listeners = new CopyOnWriteArrayList<>();

	private final EventNames eventNames = new EventNames();

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
	 * Checks that the bots that listeners name are there, for a context that does not
	 * have the bots itself.
	 * @throws InvalidHandlerMethodException if the application has none of a name
	 */
	void check(FluxerClients clients, Environment environment) {
		for (FluxerListenerAdapter listener : this.listeners) {
			try {
				listener.clients().check(clients, environment);
			}
			catch (Refusal ex) {
				throw ex.of(ANNOTATION, listener.method());
			}
		}
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
		this.eventNames.check(signature.names(), method.toGenericString());
		ClientFilter clients = attributes.clients();
		FluxerClients known = beans.getBeanProvider(FluxerClients.class).getIfAvailable();
		if (known != null) {
			clients.check(known, beans.getBean(Environment.class));
		}
		ListenerCondition condition = ListenerCondition.of(attributes.condition(), method, type, signature.types(),
				beans);
		Duration longest = (known != null) ? clients.longestTimeout(known) : LaneOptions.defaults().timeout();
		HandlerMethod handler = this.handlerMethods
			.create(new HandlerDefinition(ANNOTATION, attributes.id(method, type), beanName, type, invocable,
					signature.eventNames(), signature.events(), List.of(), attributes.timeout(longest)));
		AuthorFilter authors = AuthorFilter.of(attributes.authors(), handler.replies());
		if (handler.replies() && authors.includesSelf()) {
			throw new Refusal(
					"returns what is to be posted, so it cannot listen to the bot itself: it would answer its "
							+ "own answers",
					"Leave SELF and ANY out of 'author', or return nothing.");
		}
		return new FluxerListenerAdapter(beans, signature,
				new ListenerFilter(clients, signature.names(), attributes.guilds(), attributes.channels(), authors),
				condition, handler);
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
