package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * An entity that events of one type are about: a component of the record, or what the
 * cache has under an id of the event.
 *
 * @param value reads it from an event
 * @param named tells whether the event names it, so that it has to be somewhere
 */
record EventPart(Function<FluxerEvent<?>, @Nullable Object> value, Function<FluxerEvent<?>, Boolean> named) {

	private static final String PREVIOUS = "before";

	private static final String ENTITIES = Guild.class.getPackageName();

	/**
	 * Returns what a parameter gets where there is no value.
	 * @return {@code null} if it can take that, {@link Argument#NONE} if not
	 */
	static @Nullable Object missing(MethodParameter parameter) {
		return parameter.isOptional() ? null : Argument.NONE;
	}

	/**
	 * Finds the component that holds what the cache had before.
	 */
	static @Nullable EventPart previous(Class<?> event, ResolvableType wanted) {
		return components(event).filter((component) -> component.getName().equals(PREVIOUS))
			.filter((component) -> fits(component, wanted))
			.map(EventPart::component)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Finds an entity of the event.
	 */
	static @Nullable EventPart of(Class<?> event, ResolvableType wanted) {
		EventPart component = component(event, wanted);
		Class<?> type = wanted.toClass();
		if (type == GuildMember.class && isThere(event, wanted) && names(event, "userId") && names(event, "guildId")) {
			return member(component, component(event, Message.class));
		}
		if (component != null || !isThere(event, wanted)) {
			return component;
		}
		if (type == Guild.class && names(event, "guildId")) {
			return cached(Event::guildId, (at, id) -> at.getClient().guilds().get(id));
		}
		if (type == Channel.class && names(event, "channelId")) {
			return cached(Event::channelId, (at, id) -> at.getClient().channels().get(id));
		}
		if (type == User.class && names(event, "userId")) {
			return user(component(event, Message.class), component(event, GuildMember.class));
		}
		return null;
	}

	@Nullable Object get(FluxerEvent<?> event) {
		return this.value.apply(event);
	}

	boolean isNamed(FluxerEvent<?> event) {
		return this.named.apply(event);
	}

	private static Stream<RecordComponent> components(Class<?> event) {
		return event.isRecord() ? Arrays.stream(event.getRecordComponents()) : Stream.empty();
	}

	private static @Nullable EventPart component(Class<?> event, Class<?> wanted) {
		return component(event, ResolvableType.forClass(wanted));
	}

	private static @Nullable EventPart component(Class<?> event, ResolvableType wanted) {
		List<RecordComponent> found = components(event).filter((component) -> !component.getName().equals(PREVIOUS))
			.filter((component) -> fits(component, wanted))
			.toList();
		return (found.size() == 1) ? component(found.get(0)) : null;
	}

	private static EventPart component(RecordComponent component) {
		Method accessor = component.getAccessor();
		return new EventPart((event) -> ReflectionUtils.invokeMethod(accessor, event.getPayload()), (event) -> false);
	}

	private static boolean fits(RecordComponent component, ResolvableType wanted) {
		ResolvableType type = ResolvableType.forMethodReturnType(component.getAccessor());
		ResolvableType entity = type.hasGenerics() ? type.getGeneric() : type;
		return entity.toClass().getPackageName().equals(ENTITIES) && wanted.isAssignableFrom(type)
				&& wanted.toClass() != Object.class;
	}

	/** Tells whether events of a type can name an id, which the interface leaves out. */
	private static boolean names(Class<?> event, String id) {
		Method method = ReflectionUtils.findMethod(event, id);
		return method != null && method.getDeclaringClass() != Event.class;
	}

	private static EventPart cached(Function<Event, @Nullable Snowflake> id, Lookup lookup) {
		return new EventPart((event) -> {
			Snowflake named = id.apply(event.getPayload());
			return (named != null) ? lookup.find(event, named) : null;
		}, (event) -> id.apply(event.getPayload()) != null);
	}

	private static EventPart user(@Nullable EventPart message, @Nullable EventPart member) {
		EventPart known = cached(Event::userId, (at, id) -> at.getClient().users().get(id));
		return new EventPart((event) -> {
			if (message != null && message.get(event) instanceof Message written && written.author() != null) {
				return written.author();
			}
			if (member != null && member.get(event) instanceof GuildMember present && present.user() != null) {
				return present.user();
			}
			return known.get(event);
		}, known.named());
	}

	/** The cache before the message: what that says of its author leaves out the user. */
	private static EventPart member(@Nullable EventPart component, @Nullable EventPart message) {
		return new EventPart((event) -> {
			Object named = (component != null) ? component.get(event) : null;
			if (named != null) {
				return named;
			}
			Snowflake guild = event.getPayload().guildId();
			Snowflake user = event.getPayload().userId();
			GuildMember known = (guild != null && user != null) ? event.getClient().cache().members(guild).get(user)
					: null;
			if (known == null && message != null && message.get(event) instanceof Message written) {
				return written.member();
			}
			return known;
		}, (event) -> event.getPayload().guildId() != null && event.getPayload().userId() != null
				&& !(message != null && message.get(event) instanceof Message written && written.webhookId() != null));
	}

	/** Tells whether an entity is there after the event, which may be its end. */
	private static boolean isThere(Class<?> event, ResolvableType wanted) {
		return component(event, wanted) != null || previous(event, wanted) == null;
	}

	@FunctionalInterface
	private interface Lookup {

		@Nullable Object find(FluxerEvent<?> event, Snowflake id);

	}

}
