package io.fluxer.boot.autoconfigure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.HierarchicalBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * One of several bots of an application, as {@code fluxer.clients.<name>} describes it.
 * What is not set there is taken from the group of the same name under {@code fluxer},
 * except what makes a bot this one: {@code token}, {@code embedded.port}, and, if it sets
 * any of {@code instance}, {@code rest.api-url} and {@code gateway.url} itself, the other
 * two.
 * <p>
 * Its beans are named after it, such as {@code helperFluxerClient}, have its name as
 * {@link Qualifier}, and are injected only where that is asked for.
 *
 * @since 0.1.0
 */
public final class NamedFluxerClient {

	private static final String CLIENTS = "fluxer.clients";

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final Set<ConfigurationPropertyName> OWN = names("token", "clients", "enabled", "embedded.port");

	private static final Set<ConfigurationPropertyName> ADDRESSES = names("instance", "rest.api-url", "gateway.url");

	private final String name;

	private final Binder binder;

	private final Binder own;

	private NamedFluxerClient(String name, Environment environment) {
		this.name = name;
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			sources.add(source.withPrefix(prefix()));
		}
		PropertySourcesPlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
		this.own = new Binder(List.copyOf(sources), placeholders);
		boolean addressed = ADDRESSES.stream().anyMatch(this::isOwn);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			sources.add(source.withPrefix("fluxer")
				.filter((property) -> !OWN.contains(property) && !(addressed && ADDRESSES.contains(property))));
		}
		this.binder = new Binder(sources, placeholders);
	}

	/**
	 * Returns the bots that the properties name and do not switch off.
	 * @param environment the properties
	 * @return the bots; none in an application with the one bot of {@code fluxer.token}
	 * @throws InvalidConfigurationPropertyValueException if a name is not acceptable
	 */
	public static List<NamedFluxerClient> of(Environment environment) {
		return all(environment).stream().filter(NamedFluxerClient::isOn).toList();
	}

	/**
	 * Returns the names of the bots that the properties name and switch off.
	 * @param environment the properties
	 * @return the names
	 * @throws InvalidConfigurationPropertyValueException if a name is not acceptable
	 */
	public static Set<String> switchedOff(Environment environment) {
		return all(environment).stream()
			.filter((client) -> !client.isOn())
			.map(NamedFluxerClient::name)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<NamedFluxerClient> all(Environment environment) {
		Map<String, Object> configured = Binder.get(environment)
			.bind(CLIENTS, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of());
		Map<String, String> names = new LinkedHashMap<>();
		// An environment variable cannot have a dash: MYBOT means my-bot.
		configured.keySet()
			.forEach((name) -> names.merge(name.replace("-", ""), name,
					(one, other) -> (one.length() >= other.length()) ? one : other));
		return names.values()
			.stream()
			.sorted()
			.map((name) -> new NamedFluxerClient(checked(name), environment))
			.toList();
	}

	/**
	 * Returns the name.
	 * @return the name, of lower-case letters, digits and dashes
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns where the properties of this bot are.
	 * @return the beginning of their names, such as {@code fluxer.clients.helper}
	 */
	public String prefix() {
		return CLIENTS + "." + this.name;
	}

	/**
	 * Returns one property, its own or else the one of all bots.
	 * @param <T> the type of the value
	 * @param property the rest of its name, such as {@code gateway.enabled}
	 * @param type the type of the value
	 * @return the value, or {@code null} if it is not set
	 */
	public <T> @Nullable T property(String property, Class<T> type) {
		return this.binder.bind(property, type).orElse(null);
	}

	/**
	 * Returns all properties of this bot.
	 * @return the properties
	 * @throws InvalidConfigurationPropertyValueException if a value is not acceptable
	 */
	public FluxerProperties properties() {
		try {
			return this.binder.bindOrCreate("", Bindable.of(FluxerProperties.class));
		}
		catch (BindException ex) {
			throw refused(ex);
		}
	}

	/**
	 * Returns the name of a bean of this bot.
	 * @param type what the bean is, such as {@code FluxerClient}
	 * @return the name, such as {@code helperFluxerClient}
	 */
	public String beanName(String type) {
		StringBuilder bean = new StringBuilder();
		for (String part : this.name.split("-")) {
			bean.append(bean.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return bean.append(type).toString();
	}

	/**
	 * Registers a bean of this bot, unless the application has one of that name, here or
	 * in a context above.
	 * @param registry where to
	 * @param type what the bean is, such as {@code FluxerClient}
	 * @param definition how it is made
	 */
	public void register(BeanDefinitionRegistry registry, String type, AbstractBeanDefinition definition) {
		String bean = beanName(type);
		if (!registry.containsBeanDefinition(bean) && !isAbove(registry, bean)) {
			definition.setDefaultCandidate(false);
			definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, this.name));
			registry.registerBeanDefinition(bean, definition);
		}
	}

	@Override
	public String toString() {
		return "NamedFluxerClient[" + this.name + "]";
	}

	private static boolean isAbove(BeanDefinitionRegistry registry, String bean) {
		BeanFactory parent = (registry instanceof HierarchicalBeanFactory here) ? here.getParentBeanFactory() : null;
		return parent != null && parent.containsBean(bean);
	}

	private boolean isOn() {
		return !Boolean.FALSE.equals(property("enabled", Boolean.class))
				&& !Boolean.FALSE.equals(property("rest.enabled", Boolean.class));
	}

	private boolean isOwn(ConfigurationPropertyName property) {
		return this.own.bind(property, Bindable.of(String.class)).isBound();
	}

	/**
	 * Says of which bot a value is, and leaves a value of all bots under its own name.
	 */
	private InvalidConfigurationPropertyValueException refused(BindException failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		if (cause instanceof InvalidConfigurationPropertyValueException refusal) {
			String property = refusal.getName().substring("fluxer.".length());
			return isOwn(ConfigurationPropertyName.of(property)) ? new InvalidConfigurationPropertyValueException(
					prefix() + "." + property, refusal.getValue(), refusal.getReason()) : refusal;
		}
		String property = failure.getName().toString();
		Object value = (failure.getProperty() != null) ? failure.getProperty().getValue() : null;
		boolean own = isOwn(failure.getName());
		return new InvalidConfigurationPropertyValueException((own ? prefix() : "fluxer") + "." + property, value,
				"Give a value of the type " + failure.getTarget().getType() + ": " + cause.getMessage());
	}

	private static String checked(String name) {
		if (FluxerClients.DEFAULT.equals(name) || !NAME.matcher(name).matches()) {
			throw new InvalidConfigurationPropertyValueException(CLIENTS + "." + name, null,
					"Name a bot with lower-case letters, digits and single dashes, beginning with a letter. The name '"
							+ FluxerClients.DEFAULT + "' stands for the bot of 'fluxer.token'.");
		}
		return name;
	}

	private static Set<ConfigurationPropertyName> names(String... properties) {
		return Stream.of(properties).map(ConfigurationPropertyName::of).collect(Collectors.toUnmodifiableSet());
	}

}
