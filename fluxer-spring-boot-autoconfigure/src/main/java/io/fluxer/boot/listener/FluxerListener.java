package io.fluxer.boot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a method that listens to events of Fluxer.
 * <p>
 * The parameter says to which: a record such as {@code MessageCreateEvent}, an interface
 * such as {@code DispatchEvent} or {@code ChannelEvent}, or the envelope,
 * {@code FluxerEvent<MessageCreateEvent>} or {@code FluxerEvent<?>}.
 * <p>
 * What the method returns is posted to the channel of the event: a {@code String}, a
 * {@code MessagePayload}, or a {@code Mono}, another {@code Publisher} or a
 * {@code CompletionStage} of them; {@code null} posts nothing. Such a method needs an
 * event that has a channel, and is not called for what bots and webhooks do. A
 * {@code Mono<Void>} posts nothing either. The lane of the event goes on once all of it
 * is done, or after {@code fluxer.listener.timeout}. A method of any other kind fails the
 * start of the application.
 * <p>
 * Methods run on the thread of the lane, may block, and are never handed to another
 * thread by an asynchronous event multicaster. Lower values of
 * {@link org.springframework.core.annotation.Order @Order} come first. What a method
 * throws is logged with the method, the event, the shard and the channel, and reaches
 * neither other listeners nor the connection.
 *
 * @since 0.1.0
 */
@Documented
@EventListener
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface FluxerListener {

	/**
	 * The types of the events, for a method without a parameter or with a common one.
	 * @return the types, none to take the type of the parameter
	 */
	@AliasFor(annotation = EventListener.class, attribute = "classes")
	Class<?>[] value() default {};

	/**
	 * The same as {@link #value()}.
	 * @return the types
	 */
	@AliasFor(annotation = EventListener.class, attribute = "classes")
	Class<?>[] classes() default {};

	/**
	 * A condition in Spring's expression language, for example
	 * {@code #event.message.content == '!ping'}; evaluated after every other filter. A
	 * name that is no parameter fails the start. The expression is code: never build it
	 * from what people write.
	 * @return the condition, empty for none
	 */
	@AliasFor(annotation = EventListener.class, attribute = "condition")
	String condition() default "";

	/**
	 * The name of this listener in logs.
	 * @return the name, by default the method's
	 */
	@AliasFor(annotation = EventListener.class, attribute = "id")
	String id() default "";

	/**
	 * The names of the dispatches to listen to, for example {@code Events.TYPING_START}.
	 * A method that takes a {@code RawDispatchEvent} then gets those as they came, also
	 * where the library has a record for them.
	 * @return the names on the wire, none to listen to every dispatch of the type
	 */
	String[] events() default {};

	/**
	 * Whether messages that the bot itself wrote count. Not for methods that return what
	 * is posted: they would answer themselves.
	 * @return {@code false} to leave them out
	 */
	boolean ownMessages() default false;

}
