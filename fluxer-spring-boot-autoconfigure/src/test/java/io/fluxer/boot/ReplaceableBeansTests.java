package io.fluxer.boot;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.fluxer.boot.actuate.FluxerEndpointSection;
import io.fluxer.boot.autoconfigure.FluxerHttpClientCustomizer;
import io.fluxer.client.Client;
import io.fluxer.client.GatewayListener;
import io.fluxer.rest.RateLimitListener;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which beans of the auto-configurations give way to one of the user's, and that they do.
 */
class ReplaceableBeansTests {

	/** A bean of the same type takes its place: a user can make one. */
	private static final String BY_TYPE = "type";

	/** One of several that are collected; a bean of the same name takes its place. */
	private static final String BY_NAME = "name";

	/** Nobody else can make it. */
	private static final String NEVER = "never";

	private static final Map<String, String> TABLE = new TreeMap<>();

	static {
		put(BY_TYPE, "fluxerRest", "fluxerConnectionDetails", "fluxerClient", "fluxerClients", "fluxerSessionStore",
				"fluxerGuildManager", "fluxerChannelManager", "fluxerUsersManager", "fluxerMessageManager",
				"fluxerMemberManager", "fluxerRoleManager", "fluxerEmojiManager", "fluxerStickerManager",
				"fluxerInviteManager", "fluxerWebhookManager", "fluxerApplicationManager", "fluxerGatewayCommands",
				"fluxerCommandReplies", "fluxerCommandPrefixes", "fluxerEndpoint", "fluxerServer");
		put(BY_NAME, "fluxerHttpClientSettingsCustomizer", "fluxerRateLimitMeters", "fluxerRateLimitGauges",
				"fluxerRestRouteHandler", "fluxerLaneMeters", "fluxerCacheMeters", "fluxerGatewayMeters",
				"fluxerListenersSection", "fluxerCommandsSection", "fluxerTokenSanitizingFunction",
				"fluxerHealthContributor");
		put(NEVER, "fluxerClientProperties", "fluxerRestFactory", "fluxerClientFactory", "fluxerTokens",
				"fluxerHandlerMethods", "fluxerListenerFactory", "fluxerIdleExceptionHandlers",
				"fluxerListenerRegistry", "fluxerParentContextBridge", "fluxerCommandSettings", "fluxerCommandTable",
				"fluxerCommandMachinery", "fluxerCommandRegistry", "fluxerHelpCommand", "fluxerCommandRegistrar",
				"embeddedFluxerConsole", "fluxerReadiness", "fluxerKeepAlive", "fluxerClientLifecycle",
				"fluxerEventBridge", "fluxerRestRoutes");
	}

	@Test
	void eachBeanGivesWayAsTheTableSays() {
		Map<String, String> found = new TreeMap<>();
		beans().forEach((method) -> found.put(method.getName(), way(method)));
		assertThat(found).isEqualTo(TABLE);
	}

	@Test
	void oneThatUsersCanMakeGivesWayByType() {
		beans().filter((method) -> !way(method).equals(BY_NAME))
			.forEach((method) -> assertThat(way(method).equals(BY_TYPE)).as(method.getName())
				.isEqualTo(canBeMade(method.getReturnType())
						|| isConfiguredForMissing(method.getReturnType(), method.getDeclaringClass())));
	}

	@Test
	void oneThatGivesWayByNameIsOneOfSeveral() {
		beans().filter((method) -> way(method).equals(BY_NAME))
			.forEach((method) -> assertThat(Stream.of(MeterBinder.class, RateLimitListener.class, GatewayListener.class,
					FluxerEndpointSection.class, SanitizingFunction.class, ReactiveHealthContributor.class,
					FluxerHttpClientCustomizer.class, ObservationHandler.class))
				.as(method.getName())
				.anyMatch((type) -> type.isAssignableFrom(method.getReturnType())));
	}

	@ParameterizedTest
	@MethodSource("replaceable")
	void aBeanOfTheUserTakesItsPlace(String name, Class<?> type) {
		List<String> names = new ArrayList<>();
		TestApplication.runner()
			.withPropertyValues("fluxer.embedded.enabled=true", "management.endpoints.web.exposure.include=*")
			.withInitializer((context) -> {
				((BeanDefinitionRegistry) context).registerBeanDefinition("own", new RootBeanDefinition(type));
				context.addBeanFactoryPostProcessor((beans) -> {
					names.addAll(List.of(beans.getBeanNamesForType(type, true, false)));
					throw new IllegalStateException("None of them is made, as they would have to be real ones");
				});
			})
			.run((context) -> assertThat(names).contains("own").doesNotContain(name));
	}

	@ParameterizedTest
	@MethodSource("replaceable")
	void itIsThereWithoutOne(String name, Class<?> type) {
		TestApplication.runner()
			.withPropertyValues("fluxer.embedded.enabled=true", "management.endpoints.web.exposure.include=*")
			.run((context) -> assertThat(context).getBean(name).isInstanceOf(type));
	}

	static Stream<Object[]> replaceable() {
		return beans().filter((method) -> way(method).equals(BY_TYPE))
			.map((method) -> new Object[] { method.getName(), method.getReturnType() });
	}

	private static void put(String way, String... names) {
		Arrays.stream(names).forEach((name) -> TABLE.put(name, way));
	}

	private static String way(Method method) {
		ConditionalOnMissingBean condition = method.getAnnotation(ConditionalOnMissingBean.class);
		if (condition == null) {
			return isConfiguredForMissing(method.getReturnType(), method.getDeclaringClass()) ? BY_TYPE : NEVER;
		}
		return (condition.name().length > 0) ? BY_NAME : BY_TYPE;
	}

	private static boolean isConfiguredForMissing(Class<?> type, Class<?> configuration) {
		ConditionalOnMissingBean condition = configuration.getAnnotation(ConditionalOnMissingBean.class);
		return condition != null
				&& Arrays.stream(condition.value()).anyMatch((missing) -> missing.isAssignableFrom(type));
	}

	/**
	 * Tells whether code outside the library can make one: with a constructor, as an
	 * implementation, or by asking a client of its own.
	 */
	private static boolean canBeMade(Class<?> type) {
		Predicate<Class<?>> open = (candidate) -> Modifier.isPublic(candidate.getModifiers());
		return open.test(type) && (type.isInterface() && !type.isSealed()
				|| Arrays.stream(type.getDeclaredConstructors())
					.map(Constructor::getModifiers)
					.anyMatch((modifiers) -> Modifier.isPublic(modifiers))
				|| returnedBy(type, type, true) || returnedBy(Client.class, type, false));
	}

	private static boolean returnedBy(Class<?> owner, Class<?> type, boolean isStatic) {
		return Arrays.stream(owner.getMethods())
			.anyMatch(
					(method) -> method.getReturnType() == type && Modifier.isStatic(method.getModifiers()) == isStatic);
	}

	private static Stream<Method> beans() {
		List<Class<?>> classes = new ArrayList<>();
		ImportCandidates.load(AutoConfiguration.class, null).forEach((name) -> {
			if (name.startsWith("io.fluxer.")) {
				addWithNested(ClassUtils.resolveClassName(name, null), classes);
			}
		});
		return classes.stream()
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> method.isAnnotationPresent(Bean.class));
	}

	private static void addWithNested(Class<?> type, List<Class<?>> classes) {
		classes.add(type);
		Arrays.stream(type.getDeclaredClasses()).forEach((nested) -> addWithNested(nested, classes));
	}

}
