package io.fluxer.boot.docs.listeners;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.core.annotation.AliasFor;

// tag::on-ping[]
@FluxerListener(classes = MessageCreateEvent.class, condition = "#root.event.payload.message.content == '!ping'")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OnPing {

	@AliasFor(annotation = FluxerListener.class)
	String[] channel() default {};

}
// end::on-ping[]
