<?php
function total(array $order): int {
    return $order["total"]->cents();
}
echo total(["total" => null]);
