package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.ResolvableType;
import org.springframework.util.Assert;

/**
 * Makes methods of beans ready to be called with events: binds their parameters, finds
 * out what to do with what they return, and who handles their failures. All of it happens
 * at the start; what cannot be served fails there.
 * <p>
 * Asks the application for its resolvers, handlers and advices at the first method, once
 * all singletons are there.
 *
 * @since 0.1.0
 */
public final class HandlerMethods implements BeanFactoryAware {

	private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

	private final List<HandlerMethod> handlers = new CopyOnWriteArrayList<>();

	private final Map<String, ExceptionHandlers> ofBeans = new ConcurrentHashMap<>();

	private @Nullable ConfigurableListableBeanFactory beanFactory;

	private volatile @Nullable Strategies strategies;

	HandlerMethods() {
	}

	@Override
	public void setBeanFactory(BeanFactory beanFactory) {
		Assert.isInstanceOf(ConfigurableListableBeanFactory.class, beanFactory);
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	/**
	 * Makes a method ready and remembers it for the registry.
	 * @param definition the method
	 * @return the method, to be called with events
	 * @throws InvalidHandlerMethodException if it cannot be served
	 */
	public HandlerMethod create(HandlerDefinition definition) {
		return create(definition, null);
	}

	/**
	 * Makes a method ready and remembers it for the registry.
	 * @param definition the method
	 * @param unhandled what becomes of a failure that no {@link FluxerExceptionHandler}
	 * takes; {@code null} if it is only logged
	 * @return the method, to be called with events
	 * @throws InvalidHandlerMethodException if it cannot be served
	 */
	public HandlerMethod create(HandlerDefinition definition, @Nullable UnhandledFailures unhandled) {
		checkAsync(definition);
		BoundMethod method = bind(definition, definition.events());
		ExceptionHandlers own = this.ofBeans.computeIfAbsent(definition.beanName(),
				(name) -> ExceptionHandlers.of(name, definition.beanType(), this));
		List<ExceptionHandlers> inOrder = new ArrayList<>();
		inOrder.add(own);
		inOrder.addAll(strategies().advices());
		HandlerMethod handler = new HandlerMethod(definition, method, new FailureHandling(inOrder, unhandled),
				strategies().observations());
		this.handlers.add(handler);
		return handler;
	}

	/**
	 * Tells whether a parameter gets its value from the event or from a
	 * {@link FluxerArgumentResolver}.
	 * @param parameter the parameter, with the class of the bean as its containing class
	 * @param events the events that its method is called for
	 * @return {@code false} if only a binder of the definition can serve it
	 */
	public boolean binds(MethodParameter parameter, EventTypes events) {
		return strategies().binders().stream().anyMatch((binder) -> binder.bind(parameter, events) != null);
	}

	/**
	 * Tells whether a parameter gets its value from a {@link FluxerArgumentResolver}.
	 * @param parameter the parameter, with the class of the bean as its containing class
	 * @param events the events that its method is called for
	 * @return {@code true} if a resolver of the application supports it
	 */
	public boolean isResolved(MethodParameter parameter, EventTypes events) {
		return strategies().binders()
			.stream()
			.anyMatch((binder) -> binder instanceof ResolverArguments && binder.bind(parameter, events) != null);
	}

	List<HandlerMethod> handlers() {
		return List.copyOf(this.handlers);
	}

	/**
	 * Binds parameters and return value of a method.
	 * @param answered the events that it answers, {@code null} to find out at the event
	 */
	BoundMethod bind(HandlerDefinition definition, @Nullable EventTypes answered) {
		Method method = definition.method();
		try {
			Argument[] arguments = new Argument[method.getParameterCount()];
			for (int i = 0; i < arguments.length; i++) {
				arguments[i] = argument(parameter(method, i, definition.beanType()), definition);
			}
			ResolvableType returned = ResolvableType.forMethodReturnType(method, definition.beanType());
			return new BoundMethod(beanFactory(), definition.beanName(), definition.invocable(), arguments,
					strategies().returnValues().of(returned, answered));
		}
		catch (Refusal ex) {
			throw ex.of(definition.annotation(), method);
		}
	}

	ConfigurableListableBeanFactory beanFactory() {
		ConfigurableListableBeanFactory factory = this.beanFactory;
		Assert.state(factory != null, "No bean factory");
		return factory;
	}

	private static void checkAsync(HandlerDefinition definition) {
		if (AsyncMethods.isAsync(definition) && !AsyncMethods.canReturn(definition.method().getReturnType())) {
			throw definition.refuse("is @Async, so it can return nothing or a CompletableFuture",
					"Return a CompletableFuture of it, or take @Async away: handler methods may block.");
		}
	}

	private MethodParameter parameter(Method method, int index, Class<?> beanType) {
		MethodParameter parameter = new MethodParameter(method, index).withContainingClass(beanType);
		parameter.initParameterNameDiscovery(this.names);
		return parameter;
	}

	private Argument argument(MethodParameter parameter, HandlerDefinition definition) {
		return Stream.concat(definition.binders().stream(), strategies().binders().stream())
			.map((binder) -> new Bound(binder.bind(parameter, definition.events())))
			.filter((bound) -> bound.argument() != null)
			.findFirst()
			.map(Bound::argument)
			.orElseThrow(() -> definition.refuse("has a parameter that nothing can be given to: " + describe(parameter),
					"Take the event, FluxerEvent, Client, Rest, JsonNode, or what the event is about (Message, Guild, "
							+ "Channel, GuildMember, User, with @Previous as it was before). For types of your own "
							+ "define a bean of type FluxerArgumentResolver."));
	}

	private static String describe(MethodParameter parameter) {
		String name = parameter.getParameterName();
		String type = (parameter.hasParameterAnnotation(Previous.class) ? "@Previous " : "")
				+ ResolvableType.forMethodParameter(parameter);
		return type + ((name != null) ? " " + name : "") + " (number " + (parameter.getParameterIndex() + 1) + ")";
	}

	private Strategies strategies() {
		Strategies known = this.strategies;
		if (known == null) {
			// First the resolvers: the methods of advices need them.
			known = Strategies.withoutAdvices(beanFactory());
			this.strategies = known;
			known = known.withAdvices(ExceptionHandlers.ofAdvices(this));
			this.strategies = known;
		}
		return known;
	}

	/** What the application brings along, in its order. */
	private record Strategies(List<ArgumentBinder> binders, ReturnValues returnValues,
			ListenerObservations observations, List<ExceptionHandlers> advices) {

		static Strategies withoutAdvices(ConfigurableListableBeanFactory beans) {
			List<FluxerArgumentResolver> resolvers = beans.getBeanProvider(FluxerArgumentResolver.class)
				.orderedStream()
				.toList();
			List<FluxerReturnValueHandler> returned = beans.getBeanProvider(FluxerReturnValueHandler.class)
				.orderedStream()
				.toList();
			return new Strategies(
					List.of(new EventArguments(), new ResolverArguments(resolvers), new EventPartArguments()),
					new ReturnValues(returned), ListenerObservations.of(beans), List.of());
		}

		Strategies withAdvices(List<ExceptionHandlers> found) {
			return new Strategies(this.binders, this.returnValues, this.observations, found);
		}

	}

	private record Bound(@Nullable Argument argument) {

	}

}
