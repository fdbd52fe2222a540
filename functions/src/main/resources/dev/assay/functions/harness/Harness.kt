// SPDX-License-Identifier: Apache-2.0
package dev.assay.harness

import java.io.FileDescriptor
import java.io.FileOutputStream
import java.lang.reflect.Constructor
import java.lang.reflect.Executable
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import kotlin.system.exitProcess

// Calls what the candidate wrote: see dev.assay.functions.harness.Exchange. All of standard input is
// read before anything of the candidate's is loaded, and nothing here is a secret: it shares a virtual
// machine with the candidate. What it writes is a value and never a verdict.

// With arguments, since without them a method more of this file would stand in every trace.
fun main(none: Array<String>) {
    val lines = String(System.`in`.readAllBytes(), Charsets.US_ASCII).split("\n")
    val shape = Json(lines[1]).value() as Map<*, *>
    val calls = Json(lines[2]).value() as List<*>
    val result = Harness(shape).made(calls)
    System.out.flush()
    FileOutputStream(FileDescriptor.out).use {
        it.write("\n${lines[0]} $result\n".toByteArray(Charsets.US_ASCII))
    }
}

private class Harness(shape: Map<*, *>) {
    private val methods = shape["class"] == "true"
    private val container = Class.forName(if (methods) shape["container"] as String else "SolutionKt")
    private val records = shape["records"] as Map<*, *>
    private val operations = shape["operations"] as Map<*, *>
    private val known = HashMap<String, Executable>()

    // Makes the calls: what the function returned, or what each method did.
    fun made(calls: List<*>): String {
        val first = calls[0] as List<*>
        if (!methods) {
            return written(call(method(first), null, first))
        }
        val made = constructor(container, first.size - 1)
        val target = call(made, null, first)
        return calls.drop(1).joinToString(",", "[", "]") { next ->
            val method = method(next as List<*>)
            val returned = call(method, target, next)
            if (method.returnType == Void.TYPE) "null" else written(returned)
        }
    }

    private fun method(call: List<*>): Method {
        val name = call[0] as String
        return known.getOrPut(name) {
            container.declaredMethods.firstOrNull {
                it.name == name && it.parameterCount == call.size - 1 && !it.isSynthetic
                    && (methods || Modifier.isStatic(it.modifiers))
            } ?: complain("there is no $name with ${call.size - 1} parameters")
        } as Method
    }

    private fun constructor(of: Class<*>, parameters: Int): Executable = known.getOrPut("new ${of.name}") {
        of.declaredConstructors.firstOrNull { it.parameterCount == parameters && !it.isSynthetic }
            ?: complain("${of.name} is not made of $parameters values")
    }

    private fun call(called: Executable, target: Any?, call: List<*>): Any? {
        val parameters = operations[call[0]] as List<*>
        return invoked(called, target, parameters.mapIndexed { i, parameter ->
            decoded(call[i + 1], (parameter as List<*>)[1])
        })
    }

    private fun invoked(called: Executable, target: Any?, arguments: List<Any?>): Any? {
        called.isAccessible = true
        try {
            return if (called is Method) {
                called.invoke(target, *arguments.toTypedArray())
            } else {
                (called as Constructor<*>).newInstance(*arguments.toTypedArray())
            }
        } catch (e: InvocationTargetException) {
            throw e.targetException
        } catch (e: IllegalArgumentException) {
            complain("$called does not take what it is given")
        }
    }

    // A value of a type out of JSON, whose numbers are still text.
    private fun decoded(json: Any?, type: Any?): Any? {
        if (type !is List<*>) {
            val text = json as String
            return when (type) {
                "int", "int64" -> text.toLong()
                "double" -> text.toDouble()
                "boolean" -> text == "true"
                else -> text
            }
        }
        val inner = type[1]
        return when (type[0]) {
            "list" -> (json as List<*>).map { decoded(it, inner) }
            "map" -> (json as Map<*, *>).mapValues { decoded(it.value, inner) }
            "record" -> record(json as Map<*, *>, inner as String)
            else -> json?.let { decoded(it, inner) }
        }
    }

    private fun record(json: Map<*, *>, name: String): Any? {
        val fields = records[name] as List<*>
        val type = try {
            Class.forName(name)
        } catch (e: ClassNotFoundException) {
            complain("there is no class $name")
        }
        return invoked(constructor(type, fields.size), null, fields.map {
            val (field, of) = it as List<*>
            decoded(json[field], of)
        })
    }

    // A value as JSON, in ASCII; whether it is of the right type is seen elsewhere.
    private fun written(value: Any?): String = when (value) {
        null, is Boolean, is Number -> value.toString()
        is CharSequence, is Char -> quoted(value.toString())
        is Collection<*> -> value.joinToString(",", "[", "]") { written(it) }
        is LongArray -> written(value.toList())
        is IntArray -> written(value.toList())
        is DoubleArray -> written(value.toList())
        is BooleanArray -> written(value.toList())
        is Array<*> -> written(value.toList())
        is Map<*, *> -> value.entries.joinToString(",", "{", "}") {
            "${quoted(it.key.toString())}:${written(it.value)}"
        }
        else -> fields(value)
    }

    private fun fields(value: Any): String {
        val fields = records[value.javaClass.name] as List<*>?
            ?: throw IllegalArgumentException("a value of type ${value.javaClass.name} cannot be returned")
        return fields.joinToString(",", "{", "}") {
            val name = (it as List<*>)[0] as String
            val field = try {
                value.javaClass.getDeclaredField(name)
            } catch (e: NoSuchFieldException) {
                complain("${value.javaClass.name} has no $name")
            }
            field.isAccessible = true
            "${quoted(name)}:${written(field.get(value))}"
        }
    }

    private fun complain(message: String): Nothing {
        System.err.println("The program does not fit the signature: $message.")
        exitProcess(1)
    }
}

private fun quoted(text: String): String = text.toCharArray().joinToString("", "\"", "\"") {
    when {
        it == '"' || it == '\\' -> "\\$it"
        it < ' ' || it > '~' -> "\\u%04x".format(it.code)
        else -> it.toString()
    }
}

// Reads JSON as Assay writes it: without white space; what is not a list or a map stays text.
private class Json(private val text: String) {
    private var at = 0

    fun value(): Any? = when (text[at]) {
        '[' -> ArrayList<Any?>().also { items -> each { items.add(value()) } }
        '{' -> LinkedHashMap<String, Any?>().also { entries ->
            each {
                val key = string()
                at++
                entries[key] = value()
            }
        }
        '"' -> string()
        else -> {
            val start = at
            while (at < text.length && text[at] !in ",]}") at++
            text.substring(start, at).takeIf { it != "null" }
        }
    }

    private fun each(element: () -> Unit) {
        at++
        while (text[at] != ']' && text[at] != '}') {
            element()
            if (text[at] == ',') at++
        }
        at++
    }

    private fun string(): String {
        val string = StringBuilder()
        at++
        while (text[at] != '"') {
            var c = text[at++]
            if (c == '\\') {
                c = text[at++]
                val escape = "bfnrt".indexOf(c)
                if (c == 'u') {
                    c = text.substring(at, at + 4).toInt(16).toChar()
                    at += 4
                } else if (escape >= 0) {
                    c = "\b\u000c\n\r\t"[escape]
                }
            }
            string.append(c)
        }
        at++
        return string.toString()
    }
}
